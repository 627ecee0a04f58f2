import { expectTypeOf, test } from 'vitest'
import type { Beckon, TrackValues } from './beckon.ts'
import type { EventOptions } from './call.ts'

interface Plan {
  'Product Viewed': { product_id: string; price?: number }
  'Signed Up': undefined
}

// The compiler is what runs these: a plan that no longer binds makes the check of types fail.
test('a tracking plan names the events there are, and what each must say', () => {
  type Names = Parameters<Beckon<Plan>['track']>[0]
  expectTypeOf<Names>().toEqualTypeOf<'Product Viewed' | 'Signed Up'>()
  expectTypeOf<TrackValues<Plan['Product Viewed']>>().toEqualTypeOf<
    [properties: { product_id: string; price?: number }, options?: EventOptions]
  >()
  expectTypeOf<TrackValues<Plan['Signed Up']>>().toEqualTypeOf<
    [properties?: undefined, options?: EventOptions]
  >()
})

test('without a plan any event takes any properties, or none', () => {
  expectTypeOf<Parameters<Beckon['track']>[0]>().toEqualTypeOf<string>()
  expectTypeOf<[]>().toExtend<
    Parameters<Beckon['track']> extends [string, ...infer Rest] ? Rest : never
  >()
})
