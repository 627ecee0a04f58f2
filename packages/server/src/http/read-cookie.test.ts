import { expect, test } from 'vitest'
import { readCookie } from './read-cookie.ts'

test('finds one cookie among others', () => {
  expect(readCookie('a=1; beckon_agent=as_x-_; b=2', 'beckon_agent')).toBe('as_x-_')
})

test('does not take another’s name or an empty value for it', () => {
  for (const header of [undefined, '', 'xbeckon_agent=1', 'beckon_agent', 'beckon_agent=']) {
    expect(readCookie(header, 'beckon_agent')).toBeUndefined()
  }
})
