import { isWxError } from '@wove/core'
import type { PlatformAnswer, PlatformClient } from '../platform/client.ts'
import { createKeeper, type Credential, type Keeper } from './keeper.ts'

export interface Credentials {
  readonly token: Keeper
  readonly jsapiTicket: Keeper
}

/** 40001 replaced, 40014 not of this account, 42001 expired: the token is dead, another may live. */
const deadToken = new Set([40001, 40014, 42001])

/** The account's token and ticket. The ticket is fetched with the token; a dead token is renewed once. */
export function createCredentials(platform: PlatformClient, appId: string, appSecret: string): Credentials {
  const token = createKeeper(async () => {
    const answer = await platform.post<{ access_token: string; expires_in: number }>('cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
    })
    return { value: answer.access_token, expiresIn: answer.expires_in }
  })

  const jsapiTicket = createKeeper(async () => {
    const fetch = ({ value }: Credential) =>
      platform.get<{ ticket: string; expires_in: number }>('cgi-bin/ticket/getticket', {
        access_token: value,
        type: 'jsapi',
      })
    const first = await token.get()
    const { ticket, expires_in } = await fetch(first).catch(async (error: unknown) => {
      if (!isWxError(error) || !deadToken.has((error.raw as PlatformAnswer | undefined)?.errcode ?? 0)) throw error
      return fetch(await token.renew(first.value))
    })
    return { value: ticket, expiresIn: expires_in }
  })

  return { token, jsapiTicket }
}
