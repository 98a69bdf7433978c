import { invoices } from './invoices.ts'
import { openTags } from './open-tags.ts'
import { page } from './page.ts'
import { server } from './server.ts'
import { signIn } from './sign-in.ts'
import { wallet } from './wallet.ts'

/** Each code once, with its reason and its cure. "why" never says the remedy, "cure" never repeats the reason. */
export const catalogue = { ...page, ...openTags, ...signIn, ...wallet, ...server, ...invoices }
