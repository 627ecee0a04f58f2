import { setQuantity } from './cart.js'
import { toPageUrl, toPicture } from './catalogue.js'
import { reportQuantity } from './commerce-events.js'
import { formatMoney } from './money.js'
import { cloneTemplate, fill } from './templates.js'

export function createCartLine({ product, quantity }) {
  const line = cloneTemplate('cart-line')
  fill(line, {
    name: product.name,
    amount: formatMoney(product.price * quantity),
    removed: ` ${product.name}`,
  })
  line.querySelector('[data-link]').href = toPageUrl(product)
  line.querySelector('[data-picture]').src = toPicture(product)

  const change = (after) => {
    setQuantity(product, after)
    reportQuantity(product, quantity, after)
  }
  const select = line.querySelector('[data-quantity]')
  select.ariaLabel = `Quantity of ${product.name}`
  select.append(...listQuantities(quantity))
  select.addEventListener('change', () => change(Number(select.value)))
  line.querySelector('[data-remove]').addEventListener('click', () => change(0))
  return line
}

function listQuantities(quantity) {
  const last = Math.max(6, quantity)
  return Array.from({ length: last }, (_, at) => {
    const chosen = at + 1 === quantity
    return new Option(String(at + 1), String(at + 1), chosen, chosen)
  })
}
