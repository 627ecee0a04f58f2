import { schemas } from '@beckon/protocol/validate'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { arbitraryOf } from './test-arbitrary.ts'

const all = Object.entries({ ...schemas.http, ...schemas.visitor, ...schemas.agent })

test.each(all)('makes of %s both what is taken and what is not', (name, schema) => {
  const made = fc.sample(arbitraryOf(schema, ['an-id']), { numRuns: 400, seed: 1 })
  const taken = made.filter((value) => {
    try {
      return v.is(schema, value)
    } catch {
      return false
    }
  })
  expect(taken.length, name).toBeGreaterThan(4)
  expect(taken.length, name).toBeLessThan(400)
})
