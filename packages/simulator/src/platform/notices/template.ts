/** A template of subscription notices (订阅通知) that an account has picked. */
export interface NoticeTemplate {
  /** `priTmplId`, as pages ask for it. */
  id: string
  title: string
  /** One consent for one notice, or one that holds until it is taken back (public services only). @default 'one-time' */
  kind?: 'one-time' | 'long-term'
  /** What each value is called, by its name in `data`: `{ thing1: '商品', amount2: '价格' }`. */
  fields: Readonly<Record<string, string>>
}
