/** An amount in cents as it is read. */
export const yuan = (cents: number) => `¥${(cents / 100).toFixed(2)}`
