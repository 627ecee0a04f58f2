import { beforeEach, expect, test } from 'vitest'
import { createChoiceNotes } from './choice-notes.ts'

const key = 'beckon.pk_test'
const read = (): unknown => JSON.parse(localStorage.getItem(key) ?? 'null')

beforeEach(() => localStorage.clear())

test('notes choices beside what is there, in order, and takes back its own alone', () => {
  const earlier = { input: 'granted', at: '2026-01-01T00:00:00.000Z' }
  localStorage.setItem(key, JSON.stringify({ session: 'vs_1', pending: [earlier] }))
  const notes = createChoiceNotes('pk_test')
  notes.note('denied')
  notes.note({ ads: true })
  const at = expect.stringMatching(/^\d{4}-.+Z$/)
  const own = [
    { input: 'denied', at },
    { input: { ads: true }, at },
  ]
  expect(read()).toEqual({ session: 'vs_1', pending: [earlier, ...own] })
  notes.takeBack()
  notes.takeBack()
  expect(read()).toEqual({ session: 'vs_1', pending: [earlier] })
})

test('leaves no key behind, and writes none where nothing was noted', () => {
  const notes = createChoiceNotes('pk_test')
  notes.takeBack()
  expect(localStorage.length).toBe(0)
  notes.note('granted')
  expect(localStorage.length).toBe(1)
  notes.takeBack()
  expect(localStorage.length).toBe(0)
})

test('takes back nothing that was left for the next page', () => {
  const notes = createChoiceNotes('pk_test')
  notes.note('granted')
  notes.leave()
  notes.takeBack()
  expect(read()).toMatchObject({ pending: [{ input: 'granted' }] })
})

test('does without notes where the record is not ours', () => {
  localStorage.setItem(key, '{broken')
  createChoiceNotes('pk_test').note('granted')
  expect(localStorage.getItem(key)).toBe('{broken')
})
