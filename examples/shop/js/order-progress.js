const hour = 60 * 60 * 1000

export const steps = ['Placed', 'Packed', 'Shipped', 'Delivered']

/** How far an order has come, as an index into `steps`. */
export function readProgress({ placedAt, arrival }, now) {
  const age = now - Date.parse(placedAt)
  if (now > arrival.getTime()) return 3
  if (age > 24 * hour) return 2
  if (age > 2 * hour) return 1
  return 0
}
