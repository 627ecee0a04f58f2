import { expect, test } from 'vitest'
import { fillCountries } from './fill-countries.ts'

const codes = { AT: '43', CH: '41', DE: '49', EG: '20', FR: '33' }
const read = (select: HTMLSelectElement): string[] => [...select.options].map(({ text }) => text)
const created = (): HTMLSelectElement => document.createElement('select')

test('has the chosen country at once, and all of them by their names a moment later', async () => {
  const select = created()
  const filled = fillCountries(select, { codes, chosen: 'DE', locale: 'de' }, AbortSignal.any([]))
  expect([read(select), select.value]).toEqual([['DE (+49)'], 'DE'])
  await filled
  expect(read(select)).toEqual([
    ...['Ägypten (+20)', 'Deutschland (+49)', 'Frankreich (+33)', 'Österreich (+43)'],
    'Schweiz (+41)',
  ])
  expect(select.value).toBe('DE')
})

test('keeps what is chosen while the others come', async () => {
  const select = created()
  const filled = fillCountries(select, { codes, chosen: 'AT', locale: 'en' }, AbortSignal.any([]))
  await filled
  select.value = 'FR'
  await fillCountries(select, { codes, chosen: 'FR', locale: 'fr' }, AbortSignal.any([]))
  expect([select.value, read(select)[0]]).toEqual(['FR', 'Allemagne (+49)'])
})

test('adds nothing once it is told to stop', async () => {
  const select = created()
  const leaving = new AbortController()
  const filled = fillCountries(select, { codes, chosen: 'AT', locale: 'en' }, leaving.signal)
  leaving.abort()
  await filled
  expect([...select.options].map(({ value }) => value)).toEqual(['AT'])
})
