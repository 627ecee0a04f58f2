import { expect, test } from 'vitest'
import { en } from '../texts/en.ts'
import { describeStatus } from './describe-status.ts'

const NOW = new Date(2026, 10, 27, 12).getTime()
const at = (...time: [number, number, number, number]): string => new Date(...time).toISOString()
const closed = (changesAt: string | null) => ({ availability: { open: false, changesAt } })

test.each([
  ['nothing is known', {}, 'We reply right here'],
  ['answers take minutes', { chat: { repliesWithin: 5 } }, 'Usual reply time: 5 minutes'],
  ['answers take a minute', { chat: { repliesWithin: 1 } }, 'Usual reply time: 1 minute'],
  ['answers take hours', { chat: { repliesWithin: 90 } }, 'Usual reply time: 2 hours'],
  ['answers take days', { chat: { repliesWithin: 2880 } }, 'Usual reply time: 2 days'],
  ['it opens today', closed(at(2026, 10, 27, 14)), 'Away until 2 PM'],
  ['it opens in this week', closed(at(2026, 10, 30, 9)), 'Away until Mon 9 AM'],
  ['it opens later', closed(at(2026, 11, 24, 9)), 'Away until Dec 24, 9 AM'],
  ['nobody knows when it opens', closed(null), 'Away just now'],
  ['it opened meanwhile', closed(at(2026, 10, 27, 11)), 'We reply right here'],
  [
    'it closed meanwhile',
    { availability: { open: true, changesAt: at(2026, 10, 27, 11) } },
    'Away just now',
  ],
  ['nobody is there', { staffed: false, chat: { repliesWithin: 5 } }, 'Away just now'],
  ['somebody is there', { staffed: true }, 'We reply right here'],
  [
    'nobody is there within the hours',
    { staffed: false, availability: { open: true, changesAt: at(2026, 10, 27, 14) } },
    'Away just now',
  ],
  [
    'nobody is there out of hours',
    { staffed: false, ...closed(at(2026, 10, 27, 14)) },
    'Away until 2 PM',
  ],
  ['it never closes', { availability: { open: true, changesAt: null } }, 'We reply right here'],
])('where %s', (_, config, words) => {
  const told = describeStatus(en, config, NOW)
  expect(told.words.replace(/\s+/g, ' ')).toBe(words)
  expect(told.away).toBe(words.startsWith('Away'))
})
