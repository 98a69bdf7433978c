import { compareVersions } from '@wove/core'
import type { Text } from '../../text.ts'
import type { Profile } from '../profile.ts'
import type { createVerification } from '../verification.ts'

type Verification = Pick<ReturnType<typeof createVerification>, 'grant' | 'holdsForTags'>

/** Why an open tag stays empty. `waits` until the page is verified; what is `told` goes to `document` as well. */
export interface Refusal {
  readonly says: Text
  readonly waits?: true
  readonly told?: string
}

/** The first condition of open-tags §1.1 that does not hold, for a tag by its name. */
export function refusal(name: string, profile: Profile, verification: Verification): Refusal | undefined {
  const grant = verification.grant()
  if (!grant) {
    return {
      waits: true,
      says: { zh: '页面还没有通过 config 验证。', en: 'The page has not been verified by config yet.' },
    }
  }
  const unsupported = unsupportedBy(profile)
  if (unsupported) return { says: unsupported, told: 'checkCompatibility:fail_unsupported' }
  if (framed()) {
    return {
      says: { zh: '使用开放标签的页面不能放在 iframe 里。', en: 'A page with open tags may not stand in an iframe.' },
      told: 'checkCompatibility:fail_unsupported',
    }
  }
  const permission = `没有下列开放标签的权限：${name}，请检查是否符合条件`
  if (grant.verdict.account?.kind !== 'service') {
    return {
      says: {
        zh: '只有已认证的服务号可以使用；测试号不行。',
        en: 'Only a verified service account may; a test account may not.',
      },
      told: permission,
    }
  }
  if (!grant.tags.has(name)) {
    return {
      says: { zh: `config 的 openTagList 里没有 ${name}。`, en: `${name} is not in the openTagList of config.` },
      told: permission,
    }
  }
  if (profile.tagsNeedApis && grant.apis.size === 0) {
    return {
      says: {
        zh: 'jsApiList 是空的：至少要有一项（如 checkJsApi），标签才会显示。',
        en: 'The jsApiList is empty: tags show only with at least one method in it, as checkJsApi.',
      },
    }
  }
  if (!verification.holdsForTags()) {
    return {
      waits: true,
      says: {
        zh: '网址已改变：要用新网址再次 config。',
        en: 'The address has changed: config has to be called for the new one.',
      },
    }
  }
  return undefined
}

function unsupportedBy({ openTags, os, userAgent, version }: Profile): Text | undefined {
  if (!openTags) return { zh: '此客户端不显示开放标签。', en: 'This client draws no open tags.' }
  const ios = Number(/OS (\d+)_/.exec(userAgent)?.[1] ?? 0)
  const least = os === 'harmony' ? '1.0.3' : os === 'ios' && ios >= 15 ? '8.0.8' : '7.0.12'
  if (compareVersions(version, least) >= 0) return undefined
  return {
    zh: `客户端版本 ${version} 太低，至少 ${least}。`,
    en: `The client's version ${version} is too low; ${least} at least.`,
  }
}

/** In a frame, other than the phone that the simulator draws around the page. */
function framed(): boolean {
  if (window.top === window) return false
  try {
    return window.frameElement?.id !== 'wove-page'
  } catch {
    return true
  }
}
