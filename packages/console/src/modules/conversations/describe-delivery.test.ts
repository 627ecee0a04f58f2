import type { ChannelConsent } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { at, makePerson } from '../../testing/fixtures.ts'
import {
  describeDelivery,
  describeMails,
  describeMessengers,
  describeVia,
} from './describe-delivery.ts'

const sent = { at: at(0), channel: 'email', messageId: 'm', reason: null, verdict: 'sent' } as const

test('tells what became of a message', () => {
  expect(describeDelivery(sent)).toBe('Also sent by e-mail')
  const held = { ...sent, verdict: 'held', reason: 'read' } as const
  expect(describeDelivery(held)).toBe('Not sent by e-mail: read in the chat')
})

test('tells where answers go by the newest word of the person, without the whole address', () => {
  const choose = (state: ChannelConsent['state'], minute: number, address: string | null) => ({
    ...({ channel: 'email', purpose: 'reply', receiptId: 'r' } as const),
    ...{ state, address, at: at(minute) },
  })
  const tell = (...channels: ChannelConsent[]) => describeMails(makePerson('Ada', { channels }))
  expect(tell()).toBeNull()
  expect(tell(choose('pending', 0, 'ada@example.com'))).toBe(
    'Asked for answers at a…@example.com, not confirmed yet',
  )
  const before = choose('withdrawn', 0, 'old@example.com')
  expect(tell(before, choose('granted', 1, 'ada@example.com'))).toBe(
    'Answers also by e-mail to a…@example.com',
  )
  expect(tell(before)).toBeNull()
})

test('tells where a conversation goes on, and where something was written', () => {
  const choose = (state: ChannelConsent['state']): ChannelConsent => ({
    ...({ channel: 'telegram', purpose: 'reply', receiptId: 'r', address: null } as const),
    ...{ state, at: at(0) },
  })
  const tell = (...channels: ChannelConsent[]) =>
    describeMessengers(makePerson('Ada', { channels }))
  expect(tell()).toBeNull()
  expect(tell(choose('withdrawn'))).toBeNull()
  expect(tell(choose('granted'))).toBe('Goes on in Telegram')
  expect(describeVia('telegram')).toBe('By Telegram')
  expect(describeDelivery({ ...sent, channel: 'telegram' })).toBe('Also sent by Telegram')
})
