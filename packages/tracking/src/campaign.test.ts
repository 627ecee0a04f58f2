import { afterEach, expect, test } from 'vitest'
import { readCampaign } from './campaign.ts'

afterEach(() => {
  history.replaceState(null, '', '/')
  Reflect.deleteProperty(document, 'referrer')
})

test('reads the campaign and leaves the ids of ad networks alone', () => {
  history.replaceState(
    null,
    '',
    '/?utm_campaign=spring&utm_source=news&utm_medium=&utm_id=7&gclid=abc&to=jane%40example.com',
  )
  expect(readCampaign()).toEqual({ campaign: { name: 'spring', source: 'news', id: '7' } })
})

test('names the site that led here, and not our own', () => {
  Object.defineProperty(document, 'referrer', {
    value: 'https://search.example/?q=lamps',
    configurable: true,
  })
  expect(readCampaign()).toEqual({
    referrer: { name: 'search.example', url: 'https://search.example' },
  })
  Object.defineProperty(document, 'referrer', { value: location.href, configurable: true })
  expect(readCampaign()).toEqual({})
})
