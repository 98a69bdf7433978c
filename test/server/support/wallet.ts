import type { Platform } from '@wove/simulator/platform'

const ask = (platform: Platform, path: string, init?: RequestInit) =>
  platform.fetch(new Request(`https://mp.weixin.qq.com${path}`, init))

/** What a page gets when the person chooses every invoice in the wallet: the taxi's first. */
export function chooseInvoices(platform: Platform): { cardId: string; encryptCode: string }[] {
  return platform.invoices.map(({ cardId, code }) => ({ cardId, encryptCode: platform.encryptCode(code) }))
}

/** What the person does on a page of the platform; gives where it leads. */
export async function visitPage(
  platform: Platform,
  url: string,
  form: Record<string, string> = { decision: 'agree' },
): Promise<{ status: number; location: string | null; text: string }> {
  const { pathname, search } = new URL(url)
  const response = await ask(platform, pathname + search, { method: 'POST', body: new URLSearchParams(form) })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
