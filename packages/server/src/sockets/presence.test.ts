import { expect, test } from 'vitest'
import { createPresence } from './presence.ts'

test('tells when the first tab comes and when the last one goes', () => {
  const told: boolean[] = []
  const presence = createPresence((_name, fact) => {
    if ('online' in fact) told.push(fact.online)
  })
  const [first, second] = [presence.enter('s', 'p'), presence.enter('s', 'p')]
  expect(presence.isOnline('p')).toBe(true)
  first()
  first()
  expect(presence.isOnline('p')).toBe(true)
  second()
  expect(presence.isOnline('p')).toBe(false)
  expect(told).toEqual([true, false])
})

test('lists who is on a site, and nobody of another', () => {
  const presence = createPresence(() => {})
  presence.enter('s', 'p')
  presence.enter('s', 'q')()
  presence.enter('other', 'r')
  expect(presence.list('s')).toEqual(['p'])
})
