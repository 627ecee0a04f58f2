import { expect, test } from 'vitest'
import { readWriteKeyHeader } from './read-write-key.ts'

const read = (headers: Record<string, string>) => readWriteKeyHeader({ headers })

test('finds the key in each header that may carry it', () => {
  expect(read({ authorization: `Basic ${btoa('src_1:')}` })).toBe('src_1')
  expect(read({ authorization: 'Bearer sk_1' })).toBe('sk_1')
  expect(read({ 'x-write-key': 'pk_1' })).toBe('pk_1')
  expect(read({ authorization: 'Bearer sk_1', 'x-write-key': 'pk_1' })).toBe('sk_1')
  expect(read({})).toBeUndefined()
})

test('leaves the body its say where a bearer token is somebody else’s', () => {
  expect(read({ authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x' })).toBeUndefined()
  expect(read({ authorization: 'bearer other', 'x-write-key': 'pk_1' })).toBe('pk_1')
  expect(read({ authorization: `Basic ${btoa('other:')}` })).toBe('other')
})
