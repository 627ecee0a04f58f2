import { Counter, Histogram, type Registry } from 'prom-client'
import type { Hub } from '../shared/hub.ts'

/** Seconds: from a moment to a day. */
const WAITS = [5, 15, 30, 60, 120, 300, 900, 3600, 14_400, 86_400]

/** Counts what was stored and what it led to. */
export function countFacts(hub: Hub, register: Registry): void {
  const registers = [register]
  const messages = new Counter({
    name: 'beckon_messages_stored_total',
    help: 'Messages stored, by author.',
    labelNames: ['author'],
    registers,
  })
  const receipts = new Counter({
    name: 'beckon_message_receipts_total',
    help: 'Times that somebody received or read further messages.',
    labelNames: ['kind'],
    registers,
  })
  const answers = new Histogram({
    name: 'beckon_first_response_seconds',
    help: 'Time that visitors waited for the first answer.',
    buckets: WAITS,
    registers,
  })
  const events = new Counter({
    name: 'beckon_events_total',
    help: 'Events received, by verdict.',
    labelNames: ['verdict'],
    registers,
  })
  const expired = new Counter({
    name: 'beckon_events_expired_total',
    help: 'Events deleted because they were older than their site keeps them.',
    registers,
  })
  hub.subscribe('message:stored', ({ message }) => messages.inc({ author: message.author.kind }))
  hub.subscribe('delivered:moved', () => receipts.inc({ kind: 'delivered' }))
  hub.subscribe('read:moved', () => receipts.inc({ kind: 'read' }))
  hub.subscribe('case:answered', ({ waited }) => answers.observe(waited / 1000))
  hub.subscribe('events:expired', ({ count }) => expired.inc(count))
  hub.subscribe('events:judged', ({ ok, drop }) => {
    events.inc({ verdict: 'ok' }, ok)
    events.inc({ verdict: 'drop' }, drop)
  })
}
