import { defineBehaviour } from '../behaviour.ts'

/** A delivery address of the person. */
export interface AddressChoice {
  userName: string
  telNumber: string
  postalCode?: string
  provinceName: string
  cityName: string
  /** The district (区县). WeChat's own field for it is called `countryName`. */
  countyName: string
  detailInfo: string
  /** The division code of the district (国家标准行政区划代码). */
  nationalCode?: string
}

export const openAddress = defineBehaviour<'openAddress', AddressChoice>({
  api: 'openAddress',
  native: 'editAddress',
  prefix: 'edit_address',
  source: 'wechat-web-platform §1.3 Address, §8.5',
  async answer({ choose, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const {
      userName,
      telNumber,
      postalCode = '',
      provinceName,
      cityName,
      countyName,
      detailInfo,
      nationalCode = '',
    } = choice
    return say('ok', {
      userName,
      telNumber,
      addressPostalCode: postalCode,
      // The spelling is the clients'.
      proviceFirstStageName: provinceName,
      addressCitySecondStageName: cityName,
      addressCountiesThirdStageName: countyName,
      addressDetailInfo: detailInfo,
      nationalCode,
    })
  },
})
