import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createMerchant, type MerchantWithKey } from '../platform/merchant.ts'

const fields = ['mchId', 'apiKey', 'serial', 'publicKey', 'privateKey'] as const

/**
 * The merchant whose keys are in a JSON file, so that a backend that places orders can read them there. A file that is not
 * there yet is made, for its owner alone. Throws an error with a sentence for a file that holds something else.
 */
export async function merchantOfFile(file: string, appId: string): Promise<MerchantWithKey> {
  if (!existsSync(file)) {
    const merchant = await createMerchant({ appIds: [appId] })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(merchant, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return merchant
  }
  return { ...readMerchant(file), appIds: [appId] }
}

function readMerchant(file: string): MerchantWithKey {
  const found = parsed(readFileSync(file, 'utf8'))
  // What is in the file is not repeated: it may be keys of another kind.
  const missing = fields.filter((field) => typeof found?.[field] !== 'string')
  if (!found || missing.length > 0)
    throw new Error(`${file} holds no merchant: ${missing.join(', ')} missing. Remove it, and a new one is made.`)
  return found as unknown as MerchantWithKey
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
