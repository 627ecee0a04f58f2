import { LIMITS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { mergeTraits, nameOf, newPerson, readTraits, toIdentities } from './people.models.ts'
import type { IdentityRow } from './people.types.ts'

const person = { ...newPerson('site', 'now'), id: '01a2038d-20cd-767b-bd6f-e3ed15b63f2a' }
const named = (traits: object, contact: string | null = null) =>
  nameOf({ ...person, claimed_traits: JSON.stringify(traits), contact_name: contact })

test('calls a person by the best that is known', () => {
  expect(named({})).toBe('Visitor 3F2A')
  expect(named({}, 'Ada')).toBe('Ada')
  expect(named({ email: 'ada@example.com' }, 'Ada')).toBe('ada@example.com')
  expect(named({ email: 'x', firstName: 'Ada', lastName: 'Lovelace' })).toBe('Ada Lovelace')
  expect(named({ lastName: ' Lovelace ' })).toBe('Lovelace')
  expect(named({ name: 'Countess', firstName: 'Ada' })).toBe('Countess')
})

test('believes the name the server gave before one a browser claims', () => {
  const proven = JSON.stringify({ email: 'ada@example.com' })
  const claimed = JSON.stringify({ name: 'The Director' })
  expect(nameOf({ ...person, traits: proven, claimed_traits: claimed })).toBe('ada@example.com')
})

test('is not fooled by names that are none', () => {
  expect(named({ name: { first: 'Ada' }, email: 7 })).toBe('Visitor 3F2A')
  expect(named({ name: '   ' })).toBe('Visitor 3F2A')
  expect(named({ name: 'x'.repeat(500) })).toHaveLength(LIMITS.name)
})

test('puts what the server said before what a browser claimed', () => {
  const traits = { traits: '{"plan":"pro"}', claimed_traits: '{"plan":"free","color":"red"}' }
  expect(readTraits(traits)).toEqual({
    traits: { plan: 'pro', color: 'red' },
    unverifiedTraits: ['color'],
  })
})

test('lays newer traits over older ones, up to what one event may carry', () => {
  expect(mergeTraits('{"a":1,"b":1}', { b: 2 })).toBe('{"a":1,"b":2}')
  expect(mergeTraits('{"a":1}', { b: 'x'.repeat(LIMITS.eventBytes) })).toBe('{"a":1}')
})

test('shows a claim that was proven once, as proven', () => {
  const row = (value: string, verified: 0 | 1): IdentityRow => ({
    id: value + verified,
    site_id: 'site',
    person_id: person.id,
    kind: 'user_id',
    value,
    verified,
    exclusive: verified,
    created_at: 'now',
  })
  const shown = toIdentities([row('a', 0), row('a', 1), row('b', 0)])
  expect(shown.map(({ value, verified }) => [value, verified])).toEqual([
    ['a', true],
    ['b', false],
  ])
})
