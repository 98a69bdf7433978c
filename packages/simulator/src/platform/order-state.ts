import type { Order } from './orders.ts'
import type { PlatformFaults } from './parts.ts'

/** What an order query says: the truth, unless it was told to lie. */
export function orderState(order: Order, faults: PlatformFaults): 'SUCCESS' | 'NOTPAY' | 'USERPAYING' {
  const lie = faults.orderQuery
  if (lie && lie.times > 0) {
    lie.times--
    return lie.says === 'unpaid' ? 'NOTPAY' : 'USERPAYING'
  }
  if (order.pendingQueries > 0) {
    order.pendingQueries--
    return 'USERPAYING'
  }
  return order.paid ? 'SUCCESS' : 'NOTPAY'
}

/** `2026-11-25T10:00:00+08:00`: the pretend platform, too, lives in Shenzhen. */
export function chinaTime(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}
