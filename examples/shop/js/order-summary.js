import { toPicture } from './catalogue.js'
import { formatMoney } from './money.js'
import { cloneTemplate, fill } from './templates.js'
import { describeTotals } from './totals.js'

export function showSummary(root, lines, totals) {
  root.querySelector('[data-lines]').replaceChildren(...lines.map(createLine))
  fill(root, describeTotals(totals))
}

function createLine({ product, quantity }) {
  const line = cloneTemplate('summary-line')
  line.querySelector('[data-picture]').src = toPicture(product)
  fill(line, {
    item: quantity > 1 ? `${product.name} × ${quantity}` : product.name,
    amount: formatMoney(product.price * quantity),
  })
  return line
}
