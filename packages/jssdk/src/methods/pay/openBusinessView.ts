import { defineMethod } from '../../method.ts'
import { record } from '../../result.ts'

export interface OpenBusinessViewParams {
  /** Which page. */
  businessType: 'wxpayScoreUse' | 'wxpayScoreDetail' | 'wxpayScoreEnable' | (string & {})
  /** Its parameters, as the own server has signed them. */
  queryString?: string
  envVersion?: 'release' | 'trial' | 'develop'
}

export interface OpenBusinessViewResult {
  /** 0 when it went well. */
  errCode: number
  /** What that page hands back. */
  extraData: Record<string, unknown>
}

/**
 * Opens a page of WeChat Pay itself: payment score (支付分) and the like.
 *
 * Resolves when the person comes back through the button on that page. Rejects with `cancelled`, `failed`,
 * `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Pay, §1.4. Client 7.0.5.
 * @example
 * import { openBusinessView } from '@wove/jssdk'
 *
 * const { extraData } = await openBusinessView({
 *   businessType: 'wxpayScoreDetail',
 *   queryString: 'mch_id=1230000109&service_id=500001&out_order_no=1234',
 * })
 * console.log(extraData)
 */
export const openBusinessView = /* @__PURE__ */ defineMethod<OpenBusinessViewParams, OpenBusinessViewResult>({
  name: 'openBusinessView',
  waitsFor: 'person',
  wire: { queryString: '' },
  result: (fields) => ({
    errCode: Number(fields.err_code ?? fields.errCode ?? 0),
    ...record('extraData')({ extraData: {}, ...fields }),
  }),
})
