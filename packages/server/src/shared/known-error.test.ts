import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { toKnownError } from './known-error.ts'

test('lets our own errors pass', () => {
  const error = new BeckonError('message/empty')
  expect(toKnownError(error)).toBe(error)
})

test('calls a busy or full database unavailable, so that clients try again', () => {
  for (const code of [
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_READONLY',
  ]) {
    const error = Object.assign(new Error('database is locked'), { code })
    expect(toKnownError(error).code).toBe('server/unavailable')
  }
})

test('says nothing of what went wrong inside', () => {
  for (const error of [new Error('password is hunter2'), 'text', undefined]) {
    const known = toKnownError(error)
    expect(known.code).toBe('server/internal')
    expect(known.message).not.toContain('hunter2')
  }
})
