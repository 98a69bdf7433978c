import { defineMethod } from '../../method.ts'
import { optionalText, text } from '../../result.ts'

export interface OpenAddressResult {
  /** Who receives. */
  userName: string
  telNumber: string
  postalCode: string
  provinceName: string
  cityName: string
  /** The district: the name is the platform's own. */
  countryName: string
  /** Street and number. */
  detailInfo: string
  /** The district's code in the national list. */
  nationalCode: string
}

/**
 * Lets the person pick one of the postal addresses that they keep in WeChat.
 *
 * Resolves to the address. Rejects with `cancelled`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Scan / shop / address. Client 6.0.2.
 * @example
 * import { openAddress } from '@wove/jssdk'
 *
 * const { userName, telNumber, provinceName, cityName, countryName, detailInfo } = await openAddress()
 * console.log(userName, telNumber, provinceName + cityName + countryName + detailInfo)
 */
export const openAddress = /* @__PURE__ */ defineMethod<{}, OpenAddressResult>({
  name: 'openAddress',
  native: 'editAddress',
  waitsFor: 'person',
  result: (fields) => ({
    ...text('userName', 'telNumber')(fields),
    ...optionalText(
      'postalCode',
      'provinceName',
      'cityName',
      'countryName',
      'detailInfo',
      'nationalCode',
    )({
      postalCode: fields.addressPostalCode,
      // The bridge's own spelling.
      provinceName: fields.proviceFirstStageName,
      cityName: fields.addressCitySecondStageName,
      countryName: fields.addressCountiesThirdStageName,
      detailInfo: fields.addressDetailInfo,
      ...fields,
    }),
  }),
})
