import { beforeEach, expect, test } from 'vitest'
import { editPending } from './edit-pending.ts'

const key = 'beckon.pk_test'
const read = (): unknown => JSON.parse(localStorage.getItem(key) ?? 'null')
const earlier = { input: 'granted', at: '2026-01-01T00:00:00.000Z' } as const
const own = { input: 'denied', at: '2026-01-02T00:00:00.000Z' } as const

beforeEach(() => localStorage.clear())

test('notes choices beside what is there, and takes them back', () => {
  localStorage.setItem(key, JSON.stringify({ session: 'vs_1', pending: [earlier] }))
  editPending('pk_test', (pending) => [...pending, own])
  expect(read()).toEqual({ session: 'vs_1', pending: [earlier, own] })
  editPending('pk_test', (pending) => pending.slice(0, -1))
  expect(read()).toEqual({ session: 'vs_1', pending: [earlier] })
  editPending('pk_test', () => [])
  expect(read()).toEqual({ session: 'vs_1' })
})

test('leaves no key behind where nothing is left', () => {
  editPending('pk_test', () => [own])
  expect(localStorage.length).toBe(1)
  editPending('pk_test', () => [])
  expect(localStorage.length).toBe(0)
})

test('touches no record that is not ours', () => {
  localStorage.setItem(key, '{broken')
  editPending('pk_test', () => [own])
  expect(localStorage.getItem(key)).toBe('{broken')
})

test('notes choices beside a refusal, which is a list', () => {
  const refusal = [1, 1_795_718_385_123, { '': 127 }]
  localStorage.setItem(key, JSON.stringify(refusal))
  editPending('pk_test', (pending) => [...pending, earlier])
  expect(read()).toEqual({ ...refusal, pending: [earlier] })
  editPending('pk_test', () => [])
  expect(read()).toEqual({ ...refusal })
})
