import { useWords } from '@wove/weui'
import { computed, type ComputedRef } from 'vue'

const zh = {
  choose: '请选择',
  clear: '清除',
  opening: '正在打开微信…',
  invoices: (count: number) => `已选 ${count} 张发票`,
  cards: (count: number) => `已选 ${count} 张卡券`,
  outside: '请在微信中打开此页',
  unsupported: '此微信版本不支持',
  failed: '没有成功，请重试',
  save: '确定',
  kind: '抬头类型',
  company: '单位',
  person: '个人',
  title: '抬头名称',
  taxNumber: '税号',
  companyAddress: '单位地址',
  telephone: '电话',
  bankName: '开户银行',
  bankAccount: '银行账号',
  userName: '收货人',
  telNumber: '手机号',
  provinceName: '省',
  cityName: '市',
  countryName: '区县',
  detailInfo: '详细地址',
  postalCode: '邮编',
  pay: '立即支付',
  confirming: '正在确认支付结果…',
  pending: '支付结果还没有确认，请勿重复支付',
  paid: '支付成功',
  unpaid: '尚未支付',
  check: '我已支付',
}

export type WalletWords = typeof zh

const en: WalletWords = {
  choose: 'Choose',
  clear: 'Clear',
  opening: 'Opening WeChat…',
  invoices: (count) => (count === 1 ? '1 invoice' : `${count} invoices`),
  cards: (count) => (count === 1 ? '1 card' : `${count} cards`),
  outside: 'Open this page in WeChat',
  unsupported: 'This WeChat cannot do it',
  failed: 'That did not work, please try again',
  save: 'OK',
  kind: 'Kind',
  company: 'Company',
  person: 'Person',
  title: 'Name',
  taxNumber: 'Tax number',
  companyAddress: 'Address',
  telephone: 'Telephone',
  bankName: 'Bank',
  bankAccount: 'Account',
  userName: 'Recipient',
  telNumber: 'Phone',
  provinceName: 'Province',
  cityName: 'City',
  countryName: 'District',
  detailInfo: 'Street and number',
  postalCode: 'Postal code',
  pay: 'Pay',
  confirming: 'Checking the payment…',
  pending: 'The payment is not confirmed yet. Please do not pay again.',
  paid: 'Paid',
  unpaid: 'Not paid',
  check: 'I have paid',
}

/** The words of the fields, in the language of WeUI's nearest provider: zh-CN, or else en. */
export function useWalletWords(): ComputedRef<WalletWords> {
  const around = useWords({ lang: 'zh-CN' })
  return computed(() => (around.value.lang.startsWith('zh') ? zh : en))
}
