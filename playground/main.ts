import '@wove/weui/style.css'
import './playground.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.ts'
import { useWoveOnItsPages } from './wove.ts'

const app = createApp(App)
useWoveOnItsPages(app)
app.use(router).mount('#app')
