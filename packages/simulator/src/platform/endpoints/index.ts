// Derived from the files of this folder by scripts/derive.ts.
export * from './get-ticket.ts'
export * from './stable-token.ts'
export * from './token.ts'
