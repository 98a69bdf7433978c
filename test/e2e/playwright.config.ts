import { defineConfig } from '@playwright/test'
import { launchOptions } from '../support/browser.ts'

/** The playground twice: from the dev server, and as a production build. */
const port = Number(process.env.WOVE_TEST_PORT || 5199)
const servers = { dev: port, build: port + 1 }

/** Made when it is first asked for: a server is ready once it has it. */
const shell = '/__wechat/shell.js'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Machines that test do other things besides.
  expect: { timeout: 15_000 },
  // decisions/093: what passes only then is named at the end of the run.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.WOVE_E2E_REPORT || '../../.cache/e2e.json' }]],
  use: {
    viewport: { width: 390, height: 780 },
    locale: 'en-US',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    // What does not differ between the two is looked at once: WeUI's components and the wallet's flows as people get them,
    // in a build; the shell and the simulator's own pages, served by the same plugin and made by the same recipe in both,
    // from the dev server.
    { name: 'dev', use: { baseURL: `http://localhost:${servers.dev}` }, testIgnore: /weui|wallet/ },
    { name: 'build', use: { baseURL: `http://localhost:${servers.build}` }, testIgnore: /shell|simulator-|own-site/ },
  ],
  webServer: [
    {
      name: 'dev server',
      command: 'node scripts/start.ts',
      cwd: '../..',
      env: { PORT: String(servers.dev) },
      url: `http://localhost:${servers.dev}${shell}`,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    },
    {
      name: 'production build',
      command: 'vite build --logLevel warn && vite preview',
      cwd: '../..',
      env: { PORT: String(servers.build) },
      url: `http://localhost:${servers.build}${shell}`,
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    },
  ],
})
