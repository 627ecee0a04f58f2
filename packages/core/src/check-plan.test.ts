import type { BeckonError } from '@beckon/protocol'
import * as v from 'valibot'
import { expect, expectTypeOf, test } from 'vitest'
import type { Beckon } from './beckon.ts'
import { checkPlan, type PlanOf } from './check-plan.ts'
import { createBeckon } from './create-beckon.ts'
import { createTransportPair } from './transport-pair.ts'

const plan = {
  'Product Viewed': v.object({ product_id: v.string(), price: v.optional(v.number()) }),
  'Order Completed': v.pipeAsync(
    v.objectAsync({ order_id: v.string() }),
    v.checkAsync(async ({ order_id }) => order_id !== '0', 'There is no order 0.'),
  ),
}

async function start() {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  const errors: BeckonError[] = []
  beckon.on('error', ({ error }) => errors.push(error))
  const stop = beckon.use(checkPlan(plan))
  await beckon.consent('granted')
  return { beckon, platform, gateway, errors, stop }
}

test('tells what is off the plan, where and why, and sends it all the same', async () => {
  const { beckon, platform, gateway, errors } = await start()
  await beckon.track('Product Viewed', { product_id: 'lamp' })
  await beckon.track('Product Viewed', { product_id: 'lamp', price: 'cheap' })
  await beckon.track('Prodct Viewed')
  await beckon.track('Order Completed', { order_id: '0' })
  // A name that every object has is in no plan.
  await beckon.track('constructor')
  await platform.advance(3000)
  expect(errors.map(({ code, message, details }) => [code, message, details?.[0]?.path])).toEqual([
    ['event/invalid', '"Product Viewed" is not as planned.', 'properties.price'],
    ['event/invalid', '"Prodct Viewed" is not as planned.', 'event'],
    ['event/invalid', '"constructor" is not as planned.', 'event'],
    ['event/invalid', '"Order Completed" is not as planned.', 'properties'],
  ])
  expect(errors.at(-1)?.details?.[0]?.message).toBe('There is no order 0.')
  expect(gateway.events).toHaveLength(5)
})

test('says nothing about pages and people, nor once it was taken out', async () => {
  const { beckon, platform, errors, stop } = await start()
  await beckon.page('Home')
  await beckon.identify('user-7', { plan: 'pro' })
  stop()
  await beckon.track('Nobody Planned This')
  await platform.advance(3000)
  expect(errors).toEqual([])
})

// The compiler is what runs this.
test('types follow from the schemas', () => {
  type Track = Beckon<PlanOf<typeof plan>>['track']
  expectTypeOf<Parameters<Track>[0]>().toEqualTypeOf<keyof typeof plan>()
  type Viewed = PlanOf<typeof plan>['Product Viewed']
  expectTypeOf<{ product_id: string; price: number }>().toExtend<Viewed>()
  expectTypeOf<{ price: number }>().not.toExtend<Viewed>()
})
