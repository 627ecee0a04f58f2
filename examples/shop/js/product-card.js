import { toPageUrl, toPicture } from './catalogue.js'
import { formatMoney } from './money.js'
import { cloneTemplate, fill } from './templates.js'

export function createCard(product) {
  const card = cloneTemplate('card')
  fill(card, { name: product.name, price: formatMoney(product.price) })
  card.querySelector('[data-link]').href = toPageUrl(product)
  card.querySelector('[data-picture]').src = toPicture(product)
  return card
}
