import { findProduct } from './catalogue.js'
import { readJson, writeJson } from './stored-json.js'

const key = 'alder-oak.cart'

/** `[{ product, quantity }]`; what has left the catalogue has left the cart. */
export function readCart() {
  const saved = readJson(key)
  if (!Array.isArray(saved)) return []
  return saved
    .map(({ id, quantity }) => ({ product: findProduct(id), quantity }))
    .filter(({ product, quantity }) => product && quantity > 0)
}

/** Sets how many of a product are in the cart; 0 takes it out. */
export function setQuantity(product, quantity) {
  const lines = readCart()
  const line = lines.find((other) => other.product === product)
  if (line) line.quantity = quantity
  else lines.push({ product, quantity })
  save(lines.filter((other) => other.quantity > 0))
}

export const quantityOf = (product) =>
  readCart().find((line) => line.product === product)?.quantity ?? 0

export const countItems = (lines) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

export const emptyCart = () => save([])

/** Calls back after a change in this tab, in another, or while this page lay in the back/forward cache. */
export function onCartChange(listener) {
  const stopping = new AbortController()
  const { signal } = stopping
  addEventListener('cart:changed', listener, { signal })
  addEventListener('storage', (event) => event.key === key && listener(), { signal })
  addEventListener('pageshow', (event) => event.persisted && listener(), { signal })
  return () => stopping.abort()
}

function save(lines) {
  const saved = lines.map(({ product, quantity }) => ({ id: product.id, quantity }))
  writeJson(key, saved.length > 0 ? saved : null)
  dispatchEvent(new Event('cart:changed'))
}
