import { expect, test } from 'vitest'
import { createSharedMaps } from '../cluster/shared-map.ts'
import type { Publish } from '../shared/facts.ts'
import { createPresence } from './presence.ts'

function createWatched() {
  const told: boolean[] = []
  const maps = createSharedMaps(() => {})
  const note: Publish = (_name, fact) => {
    if ('online' in fact) told.push(fact.online)
  }
  const shared = maps.open<string>('present')
  const presence = createPresence({ publish: note, tellHere: note, shared })
  const hear = (kind: string, value: unknown) => maps.hear('other', [kind, 'present', value])
  return { presence, told, hear }
}

test('tells when the first tab comes and when the last one goes', () => {
  const { presence, told } = createWatched()
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
  const { presence } = createWatched()
  presence.enter('s', 'p')
  presence.enter('s', 'q')()
  presence.enter('other', 'r')
  expect(presence.list('s')).toEqual(['p'])
})

test('who is at another gateway as well comes once and goes once', () => {
  const { presence, told, hear } = createWatched()
  hear('put', ['p', 's'])
  expect([presence.isOnline('p'), presence.list('s')]).toEqual([true, ['p']])
  const leave = presence.enter('s', 'p')
  hear('cut', ['p'])
  expect([presence.isOnline('p'), told]).toEqual([true, [true]])
  hear('put', ['p', 's'])
  leave()
  expect([presence.isOnline('p'), told]).toEqual([true, [true]])
  hear('cut', ['p'])
  expect([presence.isOnline('p'), presence.list('s'), told]).toEqual([false, [], [true, false]])
})
