import { emptyCart, readCart } from './cart.js'
import { reportCheckoutStarted, reportOrderCompleted } from './commerce-events.js'
import { estimateArrival, formatDay, priceDelivery } from './delivery.js'
import { formatMoney } from './money.js'
import { placeOrder } from './order.js'
import { showSummary } from './order-summary.js'
import { fill } from './templates.js'
import { addUp } from './totals.js'

const form = document.querySelector('[data-checkout]')
const summary = document.querySelector('[data-summary]')
const lines = readCart()

if (lines.length > 0) startCheckout()
else document.querySelector('[data-empty]').hidden = false

function startCheckout() {
  describeServices()
  showTotals()
  form.addEventListener('change', showTotals)
  form.addEventListener('submit', completeOrder)
  document.querySelector('[data-full]').hidden = false
  reportCheckoutStarted(lines, addUp(lines, readService()))
}

function describeServices() {
  const { subtotal } = addUp(lines, 'standard')
  for (const service of ['standard', 'express']) {
    const price = priceDelivery(service, subtotal)
    fill(form, {
      [`${service}-price`]: price === 0 ? 'Free' : formatMoney(price),
      [`${service}-eta`]: `Arrives ${formatDay(estimateArrival(service, Date.now()))}`,
    })
  }
}

function showTotals() {
  showSummary(summary, lines, addUp(lines, readService()))
}

function readService() {
  return new FormData(form).get('delivery')
}

// The browser has checked the fields before this is called. Going back afterwards skips this page.
function completeOrder(event) {
  event.preventDefault()
  const order = placeOrder(lines, Object.fromEntries(new FormData(form)))
  reportOrderCompleted(order.id, lines, addUp(lines, order.service))
  emptyCart()
  location.replace(`order.html?order=${order.id}`)
}
