import type { ConsentChoice } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { forget } from './choose.ts'
import { NO_PURPOSES, toPurposes } from './purposes.ts'

const choice: ConsentChoice = {
  site: 'pk_test',
  anonymousId: 'old',
  epoch: 1,
  purposes: NO_PURPOSES,
  surface: 'api',
  at: 'then',
}
const session = { session: 'vs_1', outbox: [{ id: '1', text: 'Hello' }] }

test('forgets the session and what waited for it, with and without analytics', () => {
  for (const allowed of [true, false]) {
    const consent = { epoch: 1, purposes: toPurposes(() => allowed), at: 'then' }
    const forgotten = forget({ ...session, consent, anonymousId: 'old' }, 'pk_test', 'new')
    const left = { session: 'kept', outbox: 'kept', ...forgotten }
    expect([left.session, left.outbox]).toEqual([undefined, undefined])
  }
})

test('keeps receipts that name somebody, without the session they named', () => {
  const { anonymousId: _, ...nameless } = choice
  const unsent = [
    { choice, token: 'vs_1' },
    { choice: nameless, token: 'vs_1' },
  ]
  expect(forget({ ...session, unsent }, 'pk_test', 'new').unsent).toEqual([{ choice }])
})
