import { resolve } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from '../support/browser.ts'

/** Vitest's browser mode: `@wove/simulator/vitest` in Chromium in place of jsdom. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // Known beforehand: a library that is found later would load the page anew in the middle of a test.
  optimizeDeps: {
    include: ['vue', '@vue/test-utils', '@wove/simulator > hono', '@wove/simulator > hono/html'],
  },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  test: {
    name: 'browser',
    include: ['test/browser/*.test.ts'],
    testTimeout: 60_000,
    api: { host: '127.0.0.1' },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
