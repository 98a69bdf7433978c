import type { BridgeAnswer } from '@wove/core'
import type { Callbacks, Declaration } from './method.ts'
import { pageJssdk } from './page.ts'

/** What a person shares from the page's menu. It is read at the tap: `trigger` may still change it. */
export interface MenuShareData extends Callbacks<object> {
  /** @default the page's title at that moment */
  title?: string
  desc?: string
  /** An address on one of the account's JS safe domains. @default the page's own */
  link?: string
  /** An absolute https address. */
  imgUrl?: string
  /** Called when the menu item is tapped, before anything is sent. */
  trigger?: (event: BridgeAnswer) => void
}

/** For the two places that play music and video. */
export interface MenuShareMediaData extends MenuShareData {
  /** @default 'link' */
  type?: 'music' | 'video' | 'link'
  /** Where the music or video is. */
  dataUrl?: string
}

export interface ShareMenuDeclaration<Data> extends Declaration {
  readonly native: string
  /** What the page calls once the item was tapped. */
  readonly action: string
  readonly wire: (data: Data) => Record<string, unknown>
}

/** A menu item that the page answers for. The latest data count; the function that comes back leaves the item to its defaults. */
export interface ShareMenu<Data> {
  (data: Data): () => void
  readonly declaration: ShareMenuDeclaration<Data>
}

export function defineShareMenu<Data extends MenuShareData>(declaration: ShareMenuDeclaration<Data>): ShareMenu<Data> {
  const { native, action, wire } = declaration
  let stop: (() => void) | undefined
  const listen = (data: Data) => {
    const jssdk = pageJssdk()
    stop?.()
    void jssdk.permit([native])
    return (stop = jssdk.on(native, (event) => {
      data.trigger?.(event)
      void jssdk.call({ name: action, waitsFor: 'person', permission: false, wire }, data)
    }))
  }
  return Object.assign(listen, { declaration })
}

// Both are written out: a page pays for the one that it uses.

/** The fields of the two places that play music and video, by the bridge's names. */
export const mediaFields = ({ title, desc, link, imgUrl, type, dataUrl }: MenuShareMediaData) => ({
  title: title || document.title,
  desc: desc || '',
  link: link || location.href,
  img_url: imgUrl || '',
  type: type || 'link',
  data_url: dataUrl || '',
})

/** The fields of the other places, by the bridge's names. */
export const shareFields = ({ title, desc, link, imgUrl }: MenuShareData) => ({
  title: title || document.title,
  desc: desc || '',
  link: link || location.href,
  img_url: imgUrl || '',
})
