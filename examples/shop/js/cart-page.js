import { onCartChange, readCart } from './cart.js'
import { createCartLine } from './cart-line.js'
import { reportCartViewed } from './commerce-events.js'
import { missingForFreeDelivery } from './delivery.js'
import { formatMoney } from './money.js'
import { fill } from './templates.js'
import { addUp, describeTotals } from './totals.js'

const full = document.querySelector('[data-full]')
const empty = document.querySelector('[data-empty]')
const heading = document.querySelector('h1')

function showCart() {
  const lines = readCart()
  const totals = addUp(lines, 'standard')
  const missing = missingForFreeDelivery(totals.subtotal)
  full.querySelector('[data-lines]').replaceChildren(...lines.map(createCartLine))
  fill(full, {
    ...describeTotals(totals),
    nudge: missing > 0 ? `${formatMoney(missing)} more and delivery is free.` : '',
  })
  full.hidden = lines.length === 0
  empty.hidden = lines.length > 0
}

// A change draws the lines anew: focus stays with its line, or goes to the heading when that is gone.
function redraw() {
  const focused = document.activeElement
  const wasInside = full.contains(focused)
  showCart()
  if (!wasInside) return
  const selects = [...full.querySelectorAll('[data-quantity]')]
  const target = selects.find((select) => select.ariaLabel === focused.ariaLabel) ?? heading
  target.focus({ preventScroll: true })
}

heading.tabIndex = -1
showCart()
onCartChange(redraw)
reportCartViewed(readCart())
