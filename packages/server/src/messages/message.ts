import { type Fields, list, text } from './fields.ts'

interface Pushed {
  /** The account that it was sent to. */
  readonly appId: string
  /** Who did it. */
  readonly openid: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Every field as it came, text by WeChat's names; long numbers stay text. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** Somebody has answered the sheet of a subscription. The platform tells of the first answer only: trust the page's post. */
export interface SubscribePopup extends Pushed {
  readonly kind: 'subscribe_msg_popup_event'
  readonly list: readonly {
    readonly templateId: string
    readonly status: 'accept' | 'reject'
    /** Where: a page, or an article of the account. */
    readonly scene: 'page' | 'article'
  }[]
}

/** Somebody has switched a notice off in the settings. */
export interface SubscribeChange extends Pushed {
  readonly kind: 'subscribe_msg_change_event'
  readonly list: readonly { readonly templateId: string; readonly status: 'accept' | 'reject' }[]
}

/** What became of notices that were sent. */
export interface SubscribeSent extends Pushed {
  readonly kind: 'subscribe_msg_sent_event'
  readonly list: readonly {
    readonly templateId: string
    readonly msgId: string
    /** 0 when it has arrived. */
    readonly errorCode: number
    /** The platform's word for it: `success`, … */
    readonly errorStatus: string
  }[]
}

/** Any other message or event; its fields are in `raw`. */
export interface OtherMessage extends Pushed {
  readonly kind: 'other'
  /** `text`, `image`, `event`, … */
  readonly msgType: string
  /** `subscribe`, `CLICK`, …; missing for what is no event. */
  readonly event?: string
}

/** What the platform pushes to the account's message URL (服务器配置). */
export type PushedMessage = SubscribePopup | SubscribeChange | SubscribeSent | OtherMessage

/** Reads the fields of a push. Reference: endpoint-shapes §21. */
export function readMessage(appId: string, raw: Fields): PushedMessage {
  const pushed = { appId, openid: text(raw.FromUserName), createdAt: Number(text(raw.CreateTime)) * 1000, raw }
  const [msgType, event] = [text(raw.MsgType), text(raw.Event)]
  switch (event) {
    case 'subscribe_msg_popup_event':
      return {
        ...pushed,
        kind: event,
        list: items(raw).map((each) => ({
          templateId: text(each.TemplateId),
          status: status(each),
          scene: text(each.PopupScene) === '2' ? 'article' : 'page',
        })),
      }
    case 'subscribe_msg_change_event':
      return {
        ...pushed,
        kind: event,
        list: items(raw).map((each) => ({ templateId: text(each.TemplateId), status: status(each) })),
      }
    case 'subscribe_msg_sent_event':
      return {
        ...pushed,
        kind: event,
        list: items(raw).map((each) => ({
          templateId: text(each.TemplateId),
          msgId: text(each.MsgID),
          errorCode: Number(text(each.ErrorCode)),
          errorStatus: text(each.ErrorStatus),
        })),
      }
    default:
      return { ...pushed, kind: 'other', msgType, ...(event && { event }) }
  }
}

/** JSON leaves the wrapper out, and the documentation of the change event shows the popup's: every wrapper will do. */
const wrappers = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent']

function items(raw: Fields): Fields[] {
  const places = [raw, ...wrappers.flatMap((name) => list(raw[name]))]
  return places.flatMap((place) => list(place.List))
}

const status = (item: Fields) => (text(item.SubscribeStatusString) === 'accept' ? 'accept' : 'reject')
