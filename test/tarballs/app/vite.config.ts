import { randomBytes } from 'node:crypto'
import vue from '@vitejs/plugin-vue'
import { wechatServer } from '@wove/server/vite'
import { simulator } from '@wove/simulator/vite'
import { defineConfig } from 'vitest/config'

const port = Number(process.env.PORT || 5173)
const origin = `http://127.0.0.1:${port}`

export default defineConfig({
  server: { port, strictPort: true, host: '127.0.0.1' },
  plugins: [
    vue(),
    simulator(),
    wechatServer({
      appId: 'wx0123456789abcdef',
      appSecret: '0123456789abcdef0123456789abcdef',
      sessionKey: randomBytes(32).toString('hex'),
      origins: [origin],
      api: `${origin}/__wechat`,
    }),
  ],
  test: { environment: 'jsdom', include: ['*.test.ts'] },
})
