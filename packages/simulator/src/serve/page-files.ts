import { phonePage } from '../shell/phone/phone-page.ts'
import { pageScript, type ScriptName } from './scripts.ts'

const scripts: Readonly<Record<string, ScriptName>> = {
  'client.js': 'client',
  'shell.js': 'shell',
  'phone.js': 'phone',
}

/** What lies below `/__wechat` for browsers: the scripts of the page, and the phone that can stand around it. */
export async function pageFile(path: string): Promise<{ type: string; text: string } | undefined> {
  if (path === 'phone') return { type: 'text/html', text: phonePage }
  const name = Object.hasOwn(scripts, path) ? scripts[path] : undefined
  return name && { type: 'text/javascript', text: await pageScript(name) }
}
