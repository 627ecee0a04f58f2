import { expect, test } from 'vitest'
import { BeckonError } from './beckon-error.ts'
import { PURPOSES } from './consent.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import { schemas, validate } from './validate.ts'

const ULID = '01ARYZ6S41TSV4RRFFQ69G5FAV'

function refuse(run: () => unknown): BeckonError {
  try {
    run()
  } catch (error) {
    if (error instanceof BeckonError) return error
  }
  throw new Error('was accepted')
}

test('returns what it knows and leaves out what it does not', () => {
  const input = { id: ULID, text: 'Hello', admin: true }
  expect(validate(schemas.visitor['message:send'], input)).toEqual({ id: ULID, text: 'Hello' })
})

test('names every faulty field by its path', () => {
  const error = refuse(() => validate(schemas.visitor['message:send'], { id: 'x', text: 1 }))
  expect(error.code).toBe('request/invalid')
  expect(error.details?.map((issue) => issue.path).sort()).toEqual(['id', 'text'])
})

test('refuses what is no object', () => {
  for (const input of [null, undefined, 'text', 7, []]) {
    expect(refuse(() => validate(schemas.visitor['message:read'], input)).code).toBe(
      'request/invalid',
    )
  }
})

test('takes no array for an object, also where no member is required', () => {
  for (const schema of [schemas.visitor['messages:list'], schemas.agent['cases:list']]) {
    expect(refuse(() => validate<unknown>(schema, [])).details).toEqual([
      { path: '', message: 'Expected an object' },
    ])
  }
})

test('names the faulty member of a context by its path', () => {
  const batch = { batch: [], context: { page: '/', consent: { epoch: -1 } } }
  const { details } = refuse(() => validate(schemas.http['POST /v1/batch'], batch))
  expect(details?.map(({ path }) => path)).toEqual([
    'context.page',
    'context.consent.epoch',
    'context.consent.categoryPreferences',
  ])
})

test('takes a day for since, and a moment everywhere else', () => {
  expect(validate(schemas.http['GET /v1/events'], { since: '2026-11-22' })).toBeTruthy()
  const callback = { id: ULID, phone: '1', at: '2026-11-22' }
  expect(refuse(() => validate(schemas.visitor['callback:request'], callback)).code).toBe(
    'request/invalid',
  )
})

test('bounds the number of a choice', () => {
  const purposes = Object.fromEntries(PURPOSES.map((purpose) => [purpose, true]))
  const choice = { site: 'pk_1', purposes, surface: 'api', at: new Date().toISOString() }
  const accept = (epoch: number) => validate(schemas.http['POST /v1/consent'], { ...choice, epoch })
  expect(accept(GATEWAY_LIMITS.epoch)).toMatchObject({ epoch: GATEWAY_LIMITS.epoch })
  for (const epoch of [0, 1.5, GATEWAY_LIMITS.epoch + 1, Number.MAX_SAFE_INTEGER]) {
    expect(refuse(() => accept(epoch)).details?.[0]?.path).toBe('epoch')
  }
})

test('reads numbers from a query string', () => {
  expect(validate(schemas.http['GET /v1/messages'], { after: '3', limit: '10' })).toEqual({
    after: 3,
    limit: 10,
  })
  for (const limit of ['0', '-1', 'x', '', String(LIMITS.pageMax + 1)]) {
    expect(refuse(() => validate(schemas.http['GET /v1/messages'], { limit })).code).toBe(
      'request/invalid',
    )
  }
})

test('refuses a consent choice that leaves a purpose open', () => {
  const purposes = { functional: true, analytics: true, profile: false, personalization: false }
  const choice = { site: 'pk_1', epoch: 1, purposes, surface: 'api', at: new Date().toISOString() }
  expect(refuse(() => validate(schemas.http['POST /v1/consent'], choice)).details?.[0]?.path).toBe(
    'purposes.ads',
  )
})

test('refuses more events in a batch than Segment takes', () => {
  const batch = Array.from({ length: LIMITS.batchEvents + 1 }, () => ({}))
  expect(refuse(() => validate(schemas.http['POST /v1/batch'], { batch })).details?.[0]?.path).toBe(
    'batch',
  )
})
