import type { AccountChoice } from '../accounts/account.ts'
import type { Caller } from '../accounts/caller.ts'
import { readUrl } from '../platform/read-url.ts'

/** An invoice title (抬头) to be saved. Without `title` and `taxNumber` the person fills it in. */
export interface TitleToSave {
  title?: string
  taxNumber?: string
  telephone?: string
  address?: string
  bankName?: string
  bankAccount?: string
  /** Your own name for it: it comes back in the pushed message. */
  ownId?: string
}

/** Titles between the person's WeChat and the account. Results come as pushed messages (`submit_invoice_title`). */
export interface Titles {
  /** The page where the person saves a title in their WeChat: send the browser there. */
  getUserTitleUrl(title?: TitleToSave, choice?: AccountChoice): Promise<string>
  /**
   * The page where the person gives the account a title: show it as a QR code at the desk.
   *
   * @param sent `attach` comes back in the pushed message, `bizName` is shown to the person
   */
  getSelectTitleUrl(sent?: { attach?: string; bizName?: string }, choice?: AccountChoice): Promise<string>
}

export function createTitles({ post }: Caller): Titles {
  return {
    async getUserTitleUrl(given = {}, choice) {
      const { title, taxNumber, telephone, address, bankName, bankAccount, ownId } = given
      const path = 'card/invoice/biz/getusertitleurl'
      const answer = await post<{ url?: unknown }>(
        path,
        {
          title,
          tax_no: taxNumber,
          phone: telephone,
          addr: address,
          bank_type: bankName,
          bank_no: bankAccount,
          user_fill: title && taxNumber ? 0 : 1,
          out_title_id: ownId,
        },
        choice,
      )
      return readUrl(path, answer.url)
    },
    async getSelectTitleUrl({ attach, bizName } = {}, choice) {
      const path = 'card/invoice/biz/getselecttitleurl'
      const answer = await post<{ url?: unknown }>(path, { attach, biz_name: bizName }, choice)
      return readUrl(path, answer.url)
    },
  }
}
