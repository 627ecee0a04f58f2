import { CHANNEL_PURPOSES, CHANNELS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { areSameChannels, readChannels } from './channels.models.ts'

test('lets advertising by text or machine wait for proof, and nothing else', () => {
  const all = CHANNELS.flatMap((channel) =>
    CHANNEL_PURPOSES.map((purpose) => ({ channel, purpose, state: 'granted' as const })),
  )
  const waiting = readChannels(all).filter(({ state }) => state === 'pending')
  expect(waiting.map(({ channel, purpose }) => `${channel} ${purpose}`)).toEqual([
    'sms marketing',
    'whatsapp marketing',
    'call_auto marketing',
  ])
  const denied = readChannels([{ channel: 'sms', purpose: 'marketing', state: 'denied' }])
  expect(denied).toMatchObject([{ state: 'denied', address: null }])
})

test('takes the last of two choices for the same address', () => {
  const sms = { channel: 'sms', purpose: 'reply', address: ' +442079460958 ' } as const
  const read = readChannels([
    { ...sms, state: 'granted' },
    { ...sms, state: 'withdrawn' },
    { ...sms, state: 'granted', address: '+442079460959' },
  ])
  expect(read.map(({ address, state }) => [address, state])).toEqual([
    ['+442079460958', 'withdrawn'],
    ['+442079460959', 'granted'],
  ])
  expect(areSameChannels(read, read)).toBe(true)
  expect(areSameChannels(read, read.slice(1))).toBe(false)
})
