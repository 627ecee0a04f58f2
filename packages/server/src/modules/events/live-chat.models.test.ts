import { expect, test } from 'vitest'
import { newIdentity } from '../people/identity.usecases.ts'
import { newPerson } from '../people/people.models.ts'
import { countSeconds, findNames, toAgentProperties } from './live-chat.models.ts'

const person = newPerson('s', 'x')
const own = { verified: 0, exclusive: 1, created_at: 'x' } as const
const make = (kind: 'anonymous_id' | 'user_id', value: string, state: object = {}) =>
  newIdentity({ siteId: 's', kind, value }, person, { ...own, ...state })
const receipt = (anonymousId: string | null) => ({ anonymous_id: anonymousId })

test('counts whole seconds, and none backwards', () => {
  expect(countSeconds('2026-01-01T00:00:00.000Z', '2026-01-01T00:01:30.400Z')).toBe(90)
  expect(countSeconds('2026-01-01T00:00:01.000Z', '2026-01-01T00:00:00.000Z')).toBe(0)
})

test('keeps an event of the chat under names that are the person’s alone', () => {
  const first = make('anonymous_id', 'a')
  const second = make('anonymous_id', 'b')
  const claimed = make('anonymous_id', 'c', { exclusive: 0 })
  const user = make('user_id', 'u', { verified: 1 })
  expect(findNames([first, second, claimed, user], receipt('a'))).toEqual({
    anonymousId: 'a',
    userId: 'u',
  })
  expect(findNames([first, second, claimed], receipt('c'))).toEqual({ anonymousId: 'b' })
  expect(findNames([user], receipt(null))).toEqual({ userId: 'u' })
  expect(findNames([claimed, make('user_id', 'v', { exclusive: 0 })], receipt('c'))).toBeUndefined()
})

test('tells of an agent no more than who they are', () => {
  const named = {
    name: 'Robin',
    email: 'rob@example.com',
    away: 0,
    role: 'agent',
    disabled_at: null,
  } as const
  const agent = { id: 'g', site_id: 's', ...named, created_at: 'x' }
  expect(toAgentProperties(agent)).toEqual({
    agent_id: 'g',
    agent_name: 'Robin',
    agent_username: 'rob',
  })
  expect(toAgentProperties(undefined)).toEqual({})
})
