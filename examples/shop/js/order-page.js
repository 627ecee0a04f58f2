import { formatDay } from './delivery.js'
import { findOrder, normaliseOrderId } from './order.js'
import { readProgress, steps } from './order-progress.js'
import { showSummary } from './order-summary.js'
import { fill } from './templates.js'

const article = document.querySelector('[data-order]')
const wanted = normaliseOrderId(new URLSearchParams(location.search).get('order') ?? '')
const order = findOrder(wanted)

if (order) showOrder()
else if (wanted) showNotFound()
document.querySelector('[data-lookup]').hidden = false

function showOrder() {
  const progress = readProgress(order, Date.now())
  const day = formatDay(order.arrival)
  const headlines = [
    `Thank you, ${order.firstName}`,
    'Packed and waiting for the van',
    'On its way',
    'Delivered',
  ]
  document.title = `Order ${order.id} · Alder & Oak`
  document.querySelector('h1').textContent = headlines[progress]
  fill(article, {
    id: order.id,
    eta: progress === 3 ? `It was due on ${day}.` : `It arrives on ${day}.`,
    destination: `Going to ${order.destination}.`,
  })
  article.querySelector('[data-steps]').replaceChildren(...steps.map(createStep(progress)))
  showSummary(article, order.lines, order.totals)
  article.hidden = false
}

function createStep(progress) {
  return (name, at) => {
    const step = document.createElement('li')
    step.textContent = name
    step.classList.toggle('done', at <= progress)
    if (at === progress) step.setAttribute('aria-current', 'step')
    return step
  }
}

function showNotFound() {
  const message = document.querySelector('[data-not-found]')
  fill(message, { wanted })
  message.hidden = false
  document.getElementById('order').value = wanted
}
