import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import type { Tracker } from './define-event.ts'
import * as ecommerce from './ecommerce.ts'

/** The events of the spec, as it writes them. */
const NAMES = [
  'Products Searched',
  'Product List Viewed',
  'Product List Filtered',
  'Promotion Viewed',
  'Promotion Clicked',
  'Product Clicked',
  'Product Viewed',
  'Product Added',
  'Product Removed',
  'Cart Viewed',
  'Checkout Started',
  'Checkout Step Viewed',
  'Checkout Step Completed',
  'Payment Info Entered',
  'Order Completed',
  'Order Updated',
  'Order Refunded',
  'Order Cancelled',
  'Coupon Entered',
  'Coupon Applied',
  'Coupon Denied',
  'Coupon Removed',
  'Product Added to Wishlist',
  'Product Removed from Wishlist',
  'Wishlist Product Added to Cart',
  'Product Shared',
  'Cart Shared',
  'Product Reviewed',
]

test('has a function for each event of the spec, by its name, and no other', async () => {
  const told: string[] = []
  const tracker: Tracker = { track: async (event) => void told.push(event) }
  for (const [name, report] of Object.entries(ecommerce)) {
    await report(tracker, { order_id: '7', product_id: '4', products: [], query: 'mug' })
    const words = told.at(-1)?.replaceAll(' ', '').toLowerCase()
    expect(words).toBe(name.toLowerCase())
  }
  expect(told.sort()).toEqual([...NAMES].sort())
})

test('tells what was bought as it was given', async () => {
  const { gateway, platform } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  await beckon.consent({ analytics: true })
  const products = [{ product_id: 'mug-4', price: 18, quantity: 2 }]
  await ecommerce.orderCompleted(beckon, {
    order_id: '50314',
    revenue: 36,
    currency: 'EUR',
    products,
  })
  await platform.advance(2000)
  expect(gateway.events).toMatchObject([
    { event: 'Order Completed', properties: { order_id: '50314', revenue: 36, products } },
  ])
  await beckon.destroy()
})
