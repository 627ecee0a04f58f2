import { expect, test } from 'vitest'
import { readRequestId } from './request-id.ts'

test.each(['abc-123', '4bf92f3577b34da6a3ce929d0e0e4736', 'a'.repeat(128), 'Root=1-67.a:b/c+d='])(
  'takes %s',
  (id) => expect(readRequestId(id)).toBe(id),
)

test.each(['', 'a'.repeat(129), 'a b', 'a\nb', '{"level":50}', 'é', undefined, ['a', 'b']])(
  'makes one in place of %j',
  (id) => {
    const [first, second] = [readRequestId(id), readRequestId(id)]
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).not.toBe(first)
  },
)
