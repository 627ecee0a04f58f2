import { formatMoney } from './money.js'
import { cloneTemplate, fill } from './templates.js'
import { describeTotals } from './totals.js'

export function showSummary(summary, lines, totals) {
  summary.querySelector('[data-lines]').replaceChildren(...lines.map(createLine))
  fill(summary, describeTotals(totals))
}

function createLine({ product, quantity }) {
  const line = cloneTemplate('summary-line')
  fill(line, {
    item: quantity > 1 ? `${product.name} × ${quantity}` : product.name,
    amount: formatMoney(product.price * quantity),
  })
  return line
}
