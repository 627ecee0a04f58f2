import type { SubjectCost } from './measure-subject.ts'

export interface Goal {
  title: string
  /** At most. */
  most: number
  unit: string
  read(cost: SubjectCost): number
}

/** What Beckon wants to cost a page at most, on a machine four times slower than this one. */
export const GOALS: readonly Goal[] = [
  { title: 'evaluating and starting', most: 15, unit: 'ms', read: ({ start }) => start },
  {
    title: 'the same by a script as large of which nothing runs',
    most: 3,
    unit: 'x',
    read: ({ start, floor }) => start / floor,
  },
  { title: '100 track() calls', most: 15, unit: 'ms', read: ({ hundred }) => hundred },
  {
    title: 'calls 9,900 to 10,000 by the first 100',
    most: 1.5,
    unit: 'x',
    read: ({ first, last }) => last / first,
  },
  { title: 'storage writes for 100 events', most: 110, unit: '', read: ({ writes }) => writes },
  {
    title: 'bytes written by bytes sent',
    most: 1.5,
    unit: 'x',
    read: ({ writtenBytes, payloadBytes }) => writtenBytes / payloadBytes,
  },
  { title: 'longest task over 50 ms', most: 0, unit: 'ms', read: ({ longestTask }) => longestTask },
  { title: 'timers in 10 idle seconds', most: 0, unit: '', read: ({ idleTimers }) => idleTimers },
  {
    title: 'heap after 10,000 events delivered',
    most: 300,
    unit: 'kB',
    read: ({ heap }) => heap / 1000,
  },
  {
    title: 'storage writes before consent',
    most: 0,
    unit: '',
    read: ({ beforeConsent: { writes, removals } }) => writes + removals,
  },
]
