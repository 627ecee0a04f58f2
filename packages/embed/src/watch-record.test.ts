import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchRecord } from './watch-record.ts'

let life = new AbortController()
let told: string[] = []

beforeEach(() => {
  life = new AbortController()
  told = []
  localStorage.clear()
})
afterEach(() => life.abort())

const start = (): void => watchRecord('pk_test', (text) => told.push(text), life.signal)

/** As the browser tells it of another tab. */
function hear(key: string, newValue: string | null): void {
  if (newValue === null) localStorage.removeItem(key)
  else localStorage.setItem(key, newValue)
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
}

test('tells where the page is and what an earlier visit left, at once', () => {
  localStorage.setItem('beckon.pk_test', '{"pending":[]}')
  start()
  expect(told).toEqual([`${location}{"pending":[]}`])
})

test('tells what another tab changes on this site alone, until it is over', () => {
  start()
  hear('beckon.pk_other', '{"outbox":[]}')
  hear('beckon.pk_test', '{"session":"s"}')
  life.abort()
  hear('beckon.pk_test', '{"outbox":[]}')
  expect(told.slice(1)).toEqual([`${location}{"session":"s"}`])
})

test('leaves a choice that waits for core to the tab that wrote it', () => {
  start()
  hear('beckon.pk_test', '{"pending":[{"input":"denied","at":"2026-11-28T09:00:00.000Z"}]}')
  expect(told).toHaveLength(1)
})

test('is not troubled by a record that goes away', () => {
  start()
  hear('beckon.pk_test', null)
  expect(told.slice(1)).toEqual([String(location)])
})
