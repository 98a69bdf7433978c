import { isWxError } from '@wove/core'

/** The platform's errcode under an error; 0 when there is none. */
export function errcodeOf(error: unknown): number {
  const raw = isWxError(error) ? error.raw : undefined
  return typeof raw === 'object' && raw !== null && 'errcode' in raw ? Number(raw.errcode) || 0 : 0
}

/** 40001 replaced or not of this account, 40014 not of this account, 42001 expired: the token is dead, another may live. */
export function isDeadToken(error: unknown): boolean {
  return [40001, 40014, 42001].includes(errcodeOf(error))
}
