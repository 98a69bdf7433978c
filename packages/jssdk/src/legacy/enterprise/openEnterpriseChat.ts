import { defineMethod } from '../../method.ts'

export interface OpenEnterpriseChatParams {
  /** Ids, separated by semicolons. */
  userIds: string
  groupName: string
}

/**
 * Opens a chat with colleagues.
 *
 * Resolves once it is open. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Enterprise. Client 6.0.2.
 * @deprecated Use the SDK of WeCom.
 * @example
 * import { openEnterpriseChat } from '@wove/jssdk/legacy'
 *
 * await openEnterpriseChat({ userIds: 'zhangsan;lisi', groupName: 'Tea' })
 */
export const openEnterpriseChat = /* @__PURE__ */ defineMethod<OpenEnterpriseChatParams, void>({
  name: 'openEnterpriseChat',
  wire: ({ userIds, groupName }) => ({ useridlist: userIds, chatname: groupName }),
})
