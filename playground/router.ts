import { createRouter, createWebHistory } from 'vue-router'
import { pageMeta } from './page-meta.ts'

// Each file in pages/ is a page: home.vue is "/", every other one has its own name.
const pages = import.meta.glob<{ default: object }>('./pages/*.vue')

export const router = createRouter({
  history: createWebHistory(),
  routes: Object.entries(pages).map(([file, component]) => {
    const name = file.replace(/^.*\/|\.vue$/g, '')
    return { name, path: name === 'home' ? '/' : `/${name}`, component, meta: pageMeta[name] ?? {} }
  }),
})
