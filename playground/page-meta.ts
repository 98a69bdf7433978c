import type { RouteMeta } from 'vue-router'
import { say } from './language.ts'

/** The pages that show `@wove/vue`, by their names, and what the router is told of each. */
export const pageMeta: Readonly<Record<string, RouteMeta>> = {
  'use-share': {
    title: say('分享', 'Share'),
    share: ({ query: { item } }) => (typeof item === 'string' ? { desc: say(`第 ${item} 件`, `Number ${item}`) } : {}),
  },
  member: { title: say('会员', 'Members'), signIn: true },
  'member-name': { title: say('会员卡', 'Member card'), signIn: 'profile' },
  'turned-away': { title: say('需要登录', 'Not signed in') },
  'text-size': { title: say('字体大小', 'Size of text') },
  'open-tags': { title: say('开放标签', 'Open tags') },
  // The way out for clients that verify in no other way: this page is loaded from the server.
  subscribe: { title: say('订阅通知', 'Subscription notices'), wechat: 'reload' },
  'wallet-reimbursement': { title: say('报销', 'Reimbursement') },
  // WeChat Pay asks who pays.
  'wallet-checkout': { title: say('结账', 'Checkout'), signIn: true },
  // It is for whoever is signed in.
  'wallet-transfer': { title: say('退押金', 'Deposit'), signIn: true },
  'wallet-cards': { title: say('我的卡券', 'My cards') },
  'wallet-platform': { title: say('微信页面', 'Pages of WeChat') },
}
