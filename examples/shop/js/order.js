import { findProduct } from './catalogue.js'
import { estimateArrival } from './delivery.js'
import { sampleOrder } from './sample-order.js'
import { readJson, writeJson } from './stored-json.js'
import { addUp } from './totals.js'

const key = 'alder-oak.order'

/** Keeps no more of the visitor than the order page shows: a first name, a town and a postcode. */
export function placeOrder(lines, details) {
  const order = {
    id: createOrderId(),
    placedAt: new Date().toISOString(),
    service: details.delivery,
    firstName: details.name.trim().split(/\s+/)[0],
    destination: `${details.town.trim()}, ${details.postcode.trim().toUpperCase()}`,
    items: lines.map(({ product, quantity }) => ({ id: product.id, quantity })),
  }
  writeJson(key, order)
  return order
}

/** The order of that number, or the last one placed here where no number is given. */
export function findOrder(id) {
  const known = [readJson(key), sampleOrder].filter(Boolean)
  const order = id ? known.find((candidate) => candidate.id === id) : readJson(key)
  return order && completeOrder(order)
}

/** `ao104826` is as good as `AO-104826`. */
export const normaliseOrderId = (text) => text.trim().toUpperCase().replace(/^AO-?/, 'AO-')

function completeOrder(order) {
  const lines = order.items
    .map(({ id, quantity }) => ({ product: findProduct(id), quantity }))
    .filter(({ product }) => product)
  return {
    ...order,
    lines,
    totals: addUp(lines, order.service),
    arrival: estimateArrival(order.service, order.placedAt),
  }
}

function createOrderId() {
  const [random] = crypto.getRandomValues(new Uint32Array(1))
  return `AO-${100_000 + (random % 900_000)}`
}
