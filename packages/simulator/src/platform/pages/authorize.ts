import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { type AuthorizeRequest, callback, readAuthorizeRequest } from '../authorize.ts'
import type { PlatformParts } from '../parts.ts'
import { errorPage } from './error-page.ts'
import { fragmentGuard, frame, script } from './frame.ts'

/** The pages that ask a person to sign in, in WeChat and, by a code to scan, on a desktop (§4). */
const kinds = [
  {
    path: '/connect/oauth2/authorize',
    scopes: ['snsapi_base', 'snsapi_userinfo'],
    inWechat: true,
    title: '申请使用',
    asks: '获取你的昵称、头像 · Nickname and portrait',
  },
  {
    path: '/connect/qrconnect',
    scopes: ['snsapi_login'],
    inWechat: false,
    title: '微信登录',
    asks: '用微信扫码登录 · Sign in by scanning with WeChat',
  },
] as const

type Kind = (typeof kinds)[number]

export function authorizePages(parts: PlatformParts): Hono {
  const pages = new Hono()
  for (const kind of kinds) {
    const read = (context: Context) =>
      readAuthorizeRequest(new URL(context.req.url).searchParams, parts.accounts, kind.scopes)
    pages.get(kind.path, (context) => {
      try {
        return context.html(question(kind, read(context), parts, new URL(context.req.url).search))
      } catch (error) {
        return context.html(errorPage(error), 400)
      }
    })
    pages.post(kind.path, async (context) => {
      try {
        return await decide(context, kind, read(context), parts)
      } catch (error) {
        return context.html(errorPage(error), 400)
      }
    })
  }
  return pages
}

function question(
  kind: Kind,
  request: AuthorizeRequest,
  { people }: PlatformParts,
  query: string,
): ReturnType<typeof frame> {
  // The form goes to the address without its fragment, which a redirect would hand on to the page.
  const silent = request.scope === 'snsapi_base' && !request.forcePopup
  return frame(
    kind.title,
    html`<h1>${kind.title}</h1>
      <p>${request.account.name ?? request.account.appId} · <code>${request.redirectUri.host}</code></p>
      <p>${kind.asks}</p>
      <form method="post" action="${query}">
        <fieldset>
          <legend>以谁的身份 · Who</legend>
          ${people.all.map(
            ({ id, nickname }) =>
              html`<label>
                <input type="radio" name="person" value="${id}" ${id === people.current.id ? 'checked' : ''} />
                ${nickname}
              </label>`,
          )}
        </fieldset>
        <button class="main" name="decision" value="allow">允许 · Allow</button>
        ${kind.inWechat ? html`<button name="decision" value="snapshot">快照页 · Snapshot page</button>` : ''}
        <button name="decision" value="refuse">拒绝 · Refuse</button>
      </form>
      ${script(
        `${fragmentGuard}
        var pick = values.silent && !refused && document.querySelector('[value=' + values.silent + ']')
        if (pick) pick.click()`,
        {
          inWechat: kind.inWechat,
          silent: silent && (request.forceSnapShot ? 'snapshot' : 'allow'),
        },
      )}`,
  )
}

async function decide(
  context: Context,
  kind: Kind,
  request: AuthorizeRequest,
  { faults, options, people, signIn }: PlatformParts,
): Promise<Response> {
  const { decision, person: id } = await context.req.parseBody<{ decision?: string; person?: string }>()
  const { account, redirectUri, scope, state } = request
  const back = (code?: string) => callback(redirectUri, { ...(code && { code }), ...(state && { state }) })
  if (decision === 'refuse') {
    return options.refusedSignIn === 'closes' && kind.inWechat
      ? context.html(frame('已关闭', html`<h1>已关闭 · Closed</h1>`))
      : context.redirect(back())
  }
  const person = people.find(id ?? '') ?? people.current
  people.choose(person.id)
  const code = () => signIn.code({ account, person, scope, snapshot: decision === 'snapshot' })
  if (!faults.doubleCallback || request.connectRedirect) return context.redirect(back(code()))
  // Some clients call back twice, with two codes: once without showing it, then for good.
  return context.html(
    frame(
      kind.title,
      html`${script(
        `fetch(values.first, { mode: 'no-cors', credentials: 'include', redirect: 'manual' })
          .finally(function () { location.replace(values.second) })`,
        { first: back(code()), second: back(code()) },
      )}`,
    ),
  )
}
