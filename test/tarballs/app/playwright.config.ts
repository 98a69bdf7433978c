import { defineConfig } from '@playwright/test'

const baseURL = `http://127.0.0.1:${process.env.PORT || 5173}`

export default defineConfig({
  testMatch: '*.spec.ts',
  use: { baseURL, launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] } },
  webServer: { command: 'npx vite', url: baseURL },
})
