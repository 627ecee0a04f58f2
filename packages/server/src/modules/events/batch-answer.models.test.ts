import type { ErrorCode } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { toAnswer, toRefusal } from './batch-answer.models.ts'
import type { Outcome } from './events.types.ts'

test('calls an id taken that was sent twice and taken once', () => {
  const ok = { index: 0, messageId: 'm', verdict: 'ok' } as const
  const drop = { index: 1, messageId: 'm', verdict: 'drop', code: 'event/invalid' } as const
  expect(toAnswer([ok, drop]).results).toEqual({ m: 'ok' })
  expect(toAnswer([drop, ok])).toMatchObject({ results: { m: 'ok' }, errors: [{ index: 1 }] })
})

test('answers for an id no object has by nature', () => {
  const answer = toAnswer([{ index: 0, messageId: '__proto__', verdict: 'ok' }])
  expect(Object.keys(answer.results)).toEqual(['__proto__'])
})

const drop = (index: number, code: ErrorCode): Outcome => ({
  index,
  messageId: `m${index}`,
  verdict: 'drop',
  code,
})

test('refuses a batch whose sender may send nothing, and none for what is in it', () => {
  const ok: Outcome = { index: 9, messageId: 'm9', verdict: 'ok' }
  const invalid = drop(0, 'event/invalid')
  const unconsented = drop(1, 'consent/required')
  expect(toRefusal([invalid, unconsented])).toMatchObject({
    code: 'consent/required',
    details: [{ path: 'batch.0' }, { path: 'batch.1' }],
  })
  expect(toRefusal([drop(0, 'site/unknown')])).toMatchObject({ code: 'site/unknown' })
  expect(toRefusal([invalid, drop(1, 'event/too-large')])).toBeUndefined()
  expect(toRefusal([invalid, unconsented, ok])).toBeUndefined()
  expect(toRefusal([])).toBeUndefined()
})
