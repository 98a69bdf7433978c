import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { AuthorizeError, callback, readReturnAddress } from '../authorize.ts'
import type { Account } from '../account.ts'
import type { PlatformParts } from '../parts.ts'
import { errorPage } from './error-page.ts'
import { fragmentGuard, frame, script } from './frame.ts'

const path = '/mp/subscribemsg'

interface Question {
  account: Account
  back: URL
  scene: string
  templateId: string
  reserved: string
}

/** The page that asks for one message, once (§5.1). */
export function subscribeMessagePage(parts: PlatformParts): Hono {
  const pages = new Hono()
  const guarded =
    (answer: (context: Context, question: Question) => Response | Promise<Response>) => async (context: Context) => {
      try {
        return await answer(context, read(new URL(context.req.url).searchParams, parts.accounts))
      } catch (error) {
        return context.html(errorPage(error), 400)
      }
    }

  pages.get(
    path,
    guarded((context, { account, templateId }) =>
      context.html(
        frame(
          '订阅消息',
          html`<h1>订阅消息 · Subscribe</h1>
            <p>${account.name ?? account.appId} · <code>${templateId}</code></p>
            <form method="post">
              <button class="main" name="action" value="confirm">允许 · Allow</button>
              <button name="action" value="cancel">取消 · Cancel</button>
            </form>
            ${script(fragmentGuard, { inWechat: true })}`,
        ),
      ),
    ),
  )
  pages.post(
    path,
    guarded(async (context, { account, back, reserved, scene, templateId }) => {
      const { action: asked } = await context.req.parseBody<{ action?: string }>()
      const action = asked === 'confirm' ? 'confirm' : 'cancel'
      const openid = parts.people.openid(account, parts.people.current)
      if (action === 'confirm') parts.subscriptions.allow(account, openid, templateId, scene)
      return context.redirect(
        callback(back, {
          ...(action === 'confirm' && { openid }),
          template_id: templateId,
          action,
          scene,
          ...(reserved && { reserved }),
        }),
      )
    }),
  )
  return pages
}

function read(query: URLSearchParams, accounts: readonly Account[]): Question {
  const value = (name: string) => query.get(name) ?? ''
  const refuse = (zh: string, en: string) => new AuthorizeError(-1, '链接无法打开', { zh, en })
  if (value('action') !== 'get_confirm') throw refuse('action 必须是 get_confirm。', 'action has to be "get_confirm".')
  const account = accounts.find((each) => each.appId === value('appid'))
  if (!account) throw refuse('平台上没有这个 appid。', 'There is no such appid on this platform.')
  if (!/^\d{1,5}$/.test(value('scene')) || Number(value('scene')) > 10_000) {
    throw refuse('scene 是 0 到 10000 的整数。', 'scene is a whole number from 0 to 10000.')
  }
  if (!value('template_id')) throw refuse('缺少 template_id。', 'template_id is missing.')
  if (!/^[a-zA-Z0-9]{0,128}$/.test(value('reserved'))) {
    throw refuse(
      'reserved 只能由字母和数字组成，最长 128 字节。',
      'reserved takes letters and digits only, at most 128.',
    )
  }
  return {
    account,
    back: readReturnAddress(value('redirect_url'), account),
    scene: value('scene'),
    templateId: value('template_id'),
    reserved: value('reserved'),
  }
}
