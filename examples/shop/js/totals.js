import { priceDelivery } from './delivery.js'
import { formatMoney } from './money.js'

export function addUp(lines, service) {
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0)
  const shipping = priceDelivery(service, subtotal)
  return { subtotal, shipping, total: subtotal + shipping }
}

export const describeTotals = ({ subtotal, shipping, total }) => ({
  subtotal: formatMoney(subtotal),
  shipping: shipping === 0 ? 'Free' : formatMoney(shipping),
  total: formatMoney(total),
})
