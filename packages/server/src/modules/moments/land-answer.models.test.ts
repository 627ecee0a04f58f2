import type { MomentReply, MomentRequest } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { findLanding, tellAnswer } from './land-answer.models.ts'
import { newMoment } from './moments.models.ts'

const make = (request: Partial<MomentRequest>) =>
  newMoment(
    { kind: 'custom', title: 'Your visit', ...request },
    { siteId: 's', personId: 'p', at: '2026-11-27T12:00:00.000Z' },
  )

const said = (reply: Partial<MomentReply>): MomentReply => ({
  site: 'pk',
  anonymousId: 'a',
  action: 'answer',
  ...reply,
})

const actions = [
  { id: 'move', label: 'Another time' },
  { id: 'chat', label: 'Write to us' },
  { id: 'map', label: 'Where it is', url: 'https://shop.example/map' },
]

test.each([
  ['what somebody has to act on', { actions }, 'move', 'open'],
  ['what opens the chat', { actions }, 'chat', undefined],
  ['a link', { actions }, 'map', undefined],
  ['a fraud that was denied', { kind: 'fraud' }, 'deny', 'open'],
  ['a payment that was theirs', { kind: 'fraud' }, 'confirm', 'join'],
  ['a survey', { kind: 'survey' }, 'answer', 'join'],
  ['an offer of a call, which makes a request', { kind: 'callback' }, 'callback', undefined],
  ['what was dismissed', {}, 'dismiss', undefined],
] as const)('%s', (_, request, action, expected) => {
  expect(findLanding(make(request), action)).toBe(expected)
})

test.each([
  [
    { kind: 'fraud', title: 'Was this you?' },
    { action: 'deny', label: 'Nein, das war ich nicht' },
    'Was this you? – Nein, das war ich nicht',
  ],
  [
    { kind: 'fraud', title: 'Was this you?' },
    { action: 'deny' },
    'Was this you? – No, it was not me',
  ],
  [{ actions }, { action: 'move', label: 'Something else' }, 'Your visit – Another time'],
  [
    { kind: 'survey', title: 'How was it?' },
    { values: { score: 4, comment: 'Quick' } },
    'How was it? – ★★★★☆ 4/5\nQuick',
  ],
  [
    { kind: 'survey', title: 'Would you tell others?', data: { scale: 'nps' } },
    { values: { score: 9 } },
    'Would you tell others? – 9/10',
  ],
] as const)('%j answered with %j reads %s', (request, reply, expected) => {
  expect(tellAnswer(make(request as Partial<MomentRequest>), said(reply))).toBe(expected)
})
