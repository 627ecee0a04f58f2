import { expect, test } from 'vitest'
import { guardWitness } from './guard-witness.ts'
import type { Unit } from './store.ts'

const unit = {} as Unit
const fact = { siteId: 's', caseId: 'c' }

test('tells what failed and goes on, unless the storage did', async () => {
  const errors: unknown[] = []
  const broken = new Error('broken')
  const see = (error: unknown) =>
    guardWitness(
      () => Promise.reject(error),
      (each) => errors.push(each),
    )(unit, 'case:changed', fact)
  await see(broken)
  expect(errors).toEqual([broken])
  const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })
  await expect(see(full)).rejects.toBe(full)
  expect(errors).toEqual([broken])
})
