import type { OpenTag } from '@wove/jssdk'
import { findClientObstacle, type Obstacle, obstacle } from '@wove/jssdk/open-tags'
import type { Wove } from '../wove.ts'

/** What stands in the way of a tag before it is even created, in the order of what a page can do least about. */
export function findObstacle(wove: Wove, tag: OpenTag): Obstacle | undefined {
  const outside = findClientObstacle(wove.environment, tag)
  if (outside) return outside
  const objection = wove.objection.value
  if (objection) return { reason: objection.code === 'tag-blocked' ? 'tag-blocked' : 'tags-refused', error: objection }
  const error = wove.error.value
  if (error) return wove.wasGranted.value ? obstacle('url-changed', tag, error) : { reason: 'not-verified', error }
  const { asked, listed } = wove.grant.value ?? {}
  return asked?.includes(tag) && listed && !listed.includes(tag) ? obstacle('tag-not-granted', tag) : undefined
}
