import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { type Authorization, type AuthorizationKind, authorizationPaths, type GivenTitle } from '../authorizations.ts'
import { AuthorizeError } from '../authorize.ts'
import type { PlatformParts } from '../parts.ts'
import { errorPage } from './error-page.ts'
import { fragmentGuard, frame, script } from './frame.ts'

const heads: Readonly<Record<AuthorizationKind, readonly [title: string, asks: string]>> = {
  invoice: ['申请开票', '同意把发票放进卡包 · Put the invoice into your card holder'],
  bill: ['领取票据', '同意接收财政电子票据 · Receive the bill'],
  realName: ['实名信息授权', '向此账号出示姓名与证件号 · Show name and number'],
  saveTitle: ['添加发票抬头', '保存到你的微信 · Save it in your WeChat'],
  selectTitle: ['选择发票抬头', '把抬头交给此账号 · Give this account a title'],
  activateCard: ['激活会员卡', '填写资料并激活 · Activate the card'],
}

/** The titles that people here have. */
const titles: readonly (GivenTitle & { id: string })[] = [
  {
    id: 'company',
    kind: 'company',
    title: '深圳市梭织科技有限公司',
    taxNumber: '91440300MA5EXAMPLE',
    telephone: '0755-86000000',
    address: '深圳市南山区海天二路 33 号',
  },
  { id: 'person', kind: 'person', title: '林小雨', telephone: '13800000000', email: 'lin@example.com' },
]

/** The platform's pages for invoices, bills, titles, real names and member cards (§5.3). */
export function walletPages(parts: PlatformParts): Hono {
  const pages = new Hono()
  for (const [kind, path] of Object.entries(authorizationPaths) as [AuthorizationKind, string][]) {
    const guarded =
      (answer: (context: Context, asked: Authorization) => Response | Promise<Response>) =>
      async (context: Context) => {
        try {
          return await answer(context, read(context, kind, parts))
        } catch (error) {
          return context.html(errorPage(error), 400)
        }
      }
    pages.get(
      path,
      guarded((context, asked) => context.html(question(asked, new URL(context.req.url).search))),
    )
    pages.post(
      path,
      guarded((context, asked) => decide(context, asked, parts)),
    )
  }
  return pages
}

function read(context: Context, kind: AuthorizationKind, { authorizations }: PlatformParts): Authorization {
  const asked = authorizations.find(context.req.query('auth_key') ?? '', kind)
  const refuse = (zh: string, en: string) => new AuthorizeError(-1, '链接无法打开', { zh, en })
  if (!asked)
    throw refuse(
      '链接无效或已过期；请由服务器重新获取。',
      'The address is wrong or too old; let the server get a new one.',
    )
  if (!asked.reusable && asked.answers.some(({ agreed }) => agreed))
    throw refuse('这个链接已经用过。', 'This address has been used.')
  return asked
}

function question({ account, asksTitle, cardId, cents, kind, title }: Authorization, query: string) {
  const [head, asks] = heads[kind]
  return frame(
    head,
    html`<h1>${head}</h1>
      <p>
        ${account.name ?? account.appId}
        ${cents === undefined ? '' : html`· ¥${(cents / 100).toFixed(2)}`}${cardId ? html`· <code>${cardId}</code>` : ''}
      </p>
      <p>${title ? `${title.title} ${title.taxNumber ?? ''}` : asks}</p>
      <form method="post" action="${query}">
        ${
          asksTitle
            ? html`<fieldset>
                <legend>发票抬头 · Title</legend>
                ${titles.map(
                  ({ id, title: name }, i) =>
                    html`<label
                      ><input type="radio" name="title" value="${id}" ${i === 0 ? 'checked' : ''} /> ${name}</label
                    >`,
                )}
              </fieldset>`
            : ''
        }
        <button class="main" name="decision" value="agree">同意 · Agree</button>
        <button name="decision" value="refuse">拒绝 · Refuse</button>
      </form>
      ${script(fragmentGuard, { inWechat: true })}`,
  )
}

async function decide(context: Context, asked: Authorization, { authorizations, people }: PlatformParts) {
  const { decision, title: id } = await context.req.parseBody<{ decision?: string; title?: string }>()
  const agreed = decision === 'agree'
  const { id: _, ...chosen } = titles.find((each) => each.id === id) ?? titles[0]!
  const title = asked.asksTitle ? chosen : asked.title
  authorizations.answer(asked, people.current, agreed, agreed ? title : undefined)
  // Whatever the person has said, the address says nothing of it: the server has to ask.
  if (asked.redirectUrl) return context.redirect(asked.redirectUrl)
  return context.html(
    frame(
      '微信',
      html`<h1>${agreed ? '已完成 · Done' : '已取消 · Cancelled'}</h1>
        <p>可以返回了 · You can go back</p>`,
    ),
  )
}
