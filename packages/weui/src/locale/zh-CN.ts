import type { Labels } from './labels.ts'

// One by one, so that a page carries only the words that its components say.
export const close: Labels['close'] = '关闭'
export const cancel: Labels['cancel'] = '取消'
export const confirm: Labels['confirm'] = '确定'
export const back: Labels['back'] = '返回'
export const clear: Labels['clear'] = '清除'
export const actions: Labels['actions'] = '操作菜单'
export const loading: Labels['loading'] = '正在加载'
export const end: Labels['end'] = '已无更多数据'
export const empty: Labels['empty'] = '暂无数据'
export const success: Labels['success'] = '成功'
export const warn: Labels['warn'] = '警告'
export const info: Labels['info'] = '提示'
export const waiting: Labels['waiting'] = '等待'
export const prompt: Labels['prompt'] = '请输入'
export const required: Labels['required'] = (label) => `请填写${label || '此项'}`
export const invalid: Labels['invalid'] = (label) => `${label || '此项'}格式不正确`
export const errors: Labels['errors'] = (count) => `${count} 项需要修改`
export const unread: Labels['unread'] = (count) => (count ? `${count} 条新消息` : '有新消息')
export const left: Labels['left'] = (count) => `还可以输入 ${count} 个字`
export const sendCode: Labels['sendCode'] = '获取验证码'
export const resendIn: Labels['resendIn'] = (seconds) => `${seconds} 秒后重新获取`
export const search: Labels['search'] = '搜索'
export const more: Labels['more'] = '加载更多'
export const retry: Labels['retry'] = '重试'
export const loadFailed: Labels['loadFailed'] = '加载失败'
export const refresh: Labels['refresh'] = {
  button: '刷新',
  pull: '下拉刷新',
  release: '松开刷新',
  working: '正在刷新',
  done: '已刷新',
  failed: '刷新失败',
}
export const column: Labels['column'] = (number) => `第 ${number} 列`
export const dateUnits: Labels['dateUnits'] = { year: '年', month: '月', day: '日', hour: '时', minute: '分' }
export const dateRow: Labels['dateRow'] = (unit, number) => `${number}${dateUnits[unit]}`
export const area: Labels['area'] = { province: '省', city: '市', county: '区县' }
export const choose: Labels['choose'] = '请选择'
export const steps: Labels['steps'] = { done: '已完成', current: '进行中' }
export const uploader: Labels['uploader'] = {
  add: '添加文件',
  view: (name) => `查看 ${name}`,
  remove: (name) => `删除 ${name}`,
  retry: (name) => `${name} 上传失败，重新上传`,
  sending: (count) => `正在上传 ${count} 个文件`,
  sent: (count) => `${count} 个文件已上传`,
  failed: (name) => `${name} 上传失败，轻点可重试`,
  tooMany: (max, refused) => `最多 ${max} 个文件，有 ${refused} 个没有添加`,
  tooLarge: (names, size) => `${names} 超过 ${size}，没有添加`,
  wrongType: (names) => `${names} 的类型不符，没有添加`,
  busy: '文件还在上传，请稍候',
  unsent: '有文件没有上传成功，请重试或删除',
}
export const gallery: Labels['gallery'] = {
  title: '图片',
  place: (number, count) => `第 ${number} 张，共 ${count} 张`,
  remove: '删除',
}

/** 简体中文，默认。 */
export const zhCN: Labels = {
  lang: 'zh-CN',
  close,
  cancel,
  confirm,
  back,
  clear,
  actions,
  loading,
  end,
  empty,
  success,
  warn,
  info,
  waiting,
  prompt,
  required,
  invalid,
  errors,
  unread,
  left,
  sendCode,
  resendIn,
  search,
  more,
  retry,
  loadFailed,
  refresh,
  column,
  dateUnits,
  dateRow,
  area,
  choose,
  steps,
  uploader,
  gallery,
}
