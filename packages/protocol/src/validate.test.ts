import { expect, test } from 'vitest'
import { BeckonError } from './beckon-error.ts'
import { LIMITS } from './limits.ts'
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
