import { expect, test } from 'vitest'
import { guardWitness } from './guard-witness.ts'
import type { Unit, Witness } from './store.ts'

const unit: Pick<Unit, 'attempt'> = { attempt: (work) => work() }
const fact = { siteId: 's', caseId: 'c' }

function guard(witness: Witness, onError: (error: unknown) => void): Promise<void> {
  return guardWitness(witness, ['case:changed'], onError)(unit as Unit, 'case:changed', [fact])
}

test('tells what failed and goes on, unless the storage did', async () => {
  const errors: unknown[] = []
  const broken = new Error('broken')
  const see = (error: unknown) =>
    guard(
      () => Promise.reject(error),
      (each) => errors.push(each),
    )
  await see(broken)
  expect(errors).toEqual([broken])
  const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })
  await expect(see(full)).rejects.toBe(full)
  expect(errors).toEqual([broken])
})

test('shows a witness only what it wants to see', async () => {
  const seen: string[] = []
  const witness = guardWitness(
    async (_unit, name) => void seen.push(name),
    ['case:opened'],
    () => {},
  )
  await witness(unit as Unit, 'case:changed', [fact])
  expect(seen).toEqual([])
})

test('lets none of several miss it for one that fails', async () => {
  const seen: string[] = []
  const errors: unknown[] = []
  const witness: Witness = async (_unit, _name, facts) => {
    const ids = facts.map((each) => (each as typeof fact).caseId)
    if (ids.includes('bad')) throw new Error('bad')
    seen.push(...ids)
  }
  const facts = ['a', 'bad', 'b'].map((caseId) => ({ siteId: 's', caseId }))
  const guarded = guardWitness(witness, ['case:changed'], (error) => errors.push(error))
  await guarded(unit as Unit, 'case:changed', facts)
  expect(seen).toEqual(['a', 'b'])
  expect(errors).toHaveLength(1)
})
