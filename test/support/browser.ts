import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The headless shell first: the same engine without the windows around it, at two thirds of the work.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const debianPackage = names[0]!
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What Playwright and Vitest start a browser with. */
export function launchOptions(): { executablePath: string; args: string[] } {
  return { executablePath: findBrowser(), args: flags }
}

/**
 * The browser for the tests: CHROMIUM_PATH, one on the PATH, Playwright's own; if there is none, one is installed.
 * Never returns without a browser: says in a sentence what to do instead.
 */
export function findBrowser(): string {
  const found = installed()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`No Chromium found: installing the package "${debianPackage}" with apt-get.`)
    apt('update')
    apt('install', '-y', '--no-install-recommends', debianPackage, 'fonts-noto-cjk')
  } else {
    console.log('No Chromium found: downloading the one of Playwright.')
    spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit' })
  }
  const now = installed()
  if (now) return now
  throw new Error(
    `The tests need Chromium: install it (on Debian: apt-get install ${debianPackage}), or name it in CHROMIUM_PATH.`,
  )
}

function installed(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(named ? [named] : []), ...onPath, playwrightsOwn()].find((path) => path && executable(path))
}

function playwrightsOwn(): string | undefined {
  const script = 'console.log(require("@playwright/test").chromium.executablePath())'
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.trim() || undefined
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
