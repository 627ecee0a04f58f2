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

test('tells what PostgreSQL says about itself from what it says about a value', () => {
  const codeOf = (code: string) =>
    toKnownError(Object.assign(new Error('said'), { code, severity: 'ERROR' })).code
  for (const code of ['08006', '57P01', '53100', '53300', '40P01', '55P03', '25P03', '25006']) {
    expect([code, codeOf(code)]).toEqual([code, 'server/unavailable'])
  }
  expect(codeOf('PG_CONNECTION')).toBe('server/unavailable')
  for (const code of ['22003', '22P02', '54000']) {
    expect([code, codeOf(code)]).toEqual([code, 'request/invalid'])
  }
  for (const code of ['42P01', '23502', '0A000', 'ECONNREFUSED']) {
    expect([code, codeOf(code)]).toEqual([code, 'server/internal'])
  }
})

test('says nothing of what went wrong inside', () => {
  for (const error of [new Error('password is hunter2'), 'text', undefined]) {
    const known = toKnownError(error)
    expect(known.code).toBe('server/internal')
    expect(known.message).not.toContain('hunter2')
  }
})
