import { expect, test } from 'vitest'
import { guessCountry } from './guess-country.ts'

const ALL = ['AE', 'AT', 'BR', 'CH', 'DE', 'FR', 'GB', 'IN', 'US']

test.each([
  [['de-AT', 'en'], 'Europe/Vienna', 'AT'],
  [['en-US', 'en'], 'Europe/Berlin', 'DE'],
  [['en-US', 'de-CH'], 'Europe/Zurich', 'CH'],
  [['ar'], 'Asia/Dubai', 'AE'],
  [['en-GB'], 'America/Sao_Paulo', 'BR'],
  [['en-GB'], 'UTC', 'GB'],
  [['en-GB'], undefined, 'GB'],
  [['fr'], 'UTC', undefined],
  [['x!', 'fr-FR'], 'Nowhere/Else', 'FR'],
])('who reads %j and keeps the time of %s is in %s', async (languages, timeZone, country) => {
  expect(await guessCountry(ALL, { languages, timeZone })).toBe(country)
})

test('guesses no country that is not called', async () => {
  const here = { languages: ['de-DE', 'fr-FR'], timeZone: 'Europe/Berlin' }
  expect(await guessCountry(['FR', 'GB'], here)).toBe('FR')
  expect(await guessCountry(['GB'], here)).toBeUndefined()
})
