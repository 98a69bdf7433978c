import type { BehaviourContext, RawAnswer } from './behaviour.ts'
import type { ShareData } from './share.ts'

/** What a page gives for sharing: the new calls say `imgUrl`, the old actions `img_url`. */
export function readShareData(args: Readonly<Record<string, unknown>>): ShareData {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const fields = { title: text(args.title), desc: text(args.desc), link: text(args.link) }
  const imgUrl = text(args.imgUrl) ?? text(args.img_url)
  return Object.fromEntries(Object.entries({ ...fields, imgUrl }).filter(([, value]) => value !== undefined))
}

/** A page's answer to a share that the person has begun. Without one there is nothing to share. */
export function answerShare({ args, phone, profile, say }: BehaviourContext<never>, done: string): RawAnswer {
  const share = phone.pendingShare
  if (!share) return say('fail')
  share.answered(readShareData(args))
  if (share.cancelled && profile.abandonedShare === 'cancel') return say('cancel')
  // The old spelling has words of its own ("confirm"), the new one does not.
  return say(profile.message === 'err_msg' ? done : 'ok')
}
