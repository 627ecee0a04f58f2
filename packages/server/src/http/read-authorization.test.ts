import { expect, test } from 'vitest'
import { readAuthorization } from './read-authorization.ts'

test('reads a bearer token', () => {
  expect(readAuthorization('Bearer sk_1')).toBe('sk_1')
  expect(readAuthorization('bearer  sk_1 ')).toBe('sk_1')
})

test('reads the user of basic authentication, with or without a colon', () => {
  expect(readAuthorization(`Basic ${btoa('src_1:')}`)).toBe('src_1')
  expect(readAuthorization(`Basic ${btoa('src_1:ignored')}`)).toBe('src_1')
  expect(readAuthorization(`basic ${btoa('src_1')}`)).toBe('src_1')
})

test('finds nothing in anything else', () => {
  for (const header of [undefined, '', 'Bearer', 'Basic', 'Basic !', 'Digest x', 'sk_1']) {
    expect(readAuthorization(header)).toBeUndefined()
  }
})
