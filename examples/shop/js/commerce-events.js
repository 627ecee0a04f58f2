// Segment's e-commerce names and properties: https://segment.com/docs/connections/spec/ecommerce/v2/
import { currency, toPageUrl, toPicture } from './catalogue.js'

export const reportProductViewed = (product) => report('Product Viewed', toItem(product, 1))

/** Reports what changed between two quantities, if anything did. */
export function reportQuantity(product, before, after) {
  if (after > before) report('Product Added', toItem(product, after - before))
  if (after < before) report('Product Removed', toItem(product, before - after))
}

export const reportCartViewed = (lines) => report('Cart Viewed', { products: toItems(lines) })

export const reportCheckoutStarted = (lines, totals) =>
  report('Checkout Started', toMoney(lines, totals))

export const reportOrderCompleted = (orderId, lines, totals) =>
  report('Order Completed', { order_id: orderId, ...toMoney(lines, totals) })

function report(name, properties) {
  window.beckon('track', name, { currency, ...properties })
}

// Revenue leaves shipping out, as Segment defines it.
const toMoney = (lines, { subtotal, shipping, total }) => ({
  revenue: subtotal,
  shipping,
  total,
  products: toItems(lines),
})

const toItems = (lines) =>
  lines.map(({ product, quantity }, at) => ({ ...toItem(product, quantity), position: at + 1 }))

const toItem = (product, quantity) => ({
  product_id: product.id,
  name: product.name,
  category: product.category,
  price: product.price,
  quantity,
  url: new URL(toPageUrl(product), document.baseURI).href,
  image_url: new URL(toPicture(product), document.baseURI).href,
})
