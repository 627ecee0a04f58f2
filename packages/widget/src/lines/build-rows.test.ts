import type { Message } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { buildRows } from './build-rows.ts'

function message(seq: number, kind: Message['author']['kind'], createdAt: string): Message {
  const author = { kind, name: kind === 'agent' ? 'Maya' : null }
  const ids = { id: `m${seq}`, clientId: `c${seq}`, conversationId: 'c', caseId: 'k' }
  return { ...ids, seq, author, text: `${seq}`, createdAt }
}

const at = (minute: number): string => `2026-01-01T12:${String(minute).padStart(2, '0')}:00.000Z`
const NONE = { visitor: 0, agent: 0 }

test('joins what one author says within minutes into one run', () => {
  const rows = buildRows(
    [message(1, 'agent', at(0)), message(2, 'agent', at(1)), message(3, 'agent', at(20))],
    [],
    NONE,
  )
  expect(rows.map(({ first, last }) => [first, last])).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ])
})

test('marks where a day begins', () => {
  const rows = buildRows(
    [
      message(1, 'agent', '2026-01-01T12:00:00.000Z'),
      message(2, 'agent', '2026-01-03T12:00:00.000Z'),
    ],
    [],
    NONE,
  )
  expect(rows.map(({ newDay }) => newDay)).toEqual([true, true])
})

test('tells the state of the last own message only, and of all that failed', () => {
  const item = { id: 'x', text: 'x', createdAt: at(2), state: 'failed' } as const
  const stored = [message(1, 'visitor', at(0)), message(2, 'visitor', at(1))]
  const states = (agent: number): unknown =>
    buildRows(stored, [], { visitor: 0, agent }).map(({ delivery }) => delivery)
  expect(states(1)).toEqual([undefined, 'sent'])
  expect(states(2)).toEqual([undefined, 'seen'])
  expect(buildRows(stored, [item], NONE).map(({ delivery }) => delivery)).toEqual([
    undefined,
    undefined,
    'failed',
  ])
})

test('shows a message once while it is both stored and still in the outbox', () => {
  const stored = message(1, 'visitor', at(0))
  const item = { id: 'c1', text: '1', createdAt: at(0), state: 'sending' } as const
  expect(buildRows([stored], [item], NONE).map(({ key }) => key)).toEqual(['c1'])
})
