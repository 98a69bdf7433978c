export { default as WePullRefresh } from './WePullRefresh.vue'
