import type { CallbackValues } from '@beckon/core'
import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError, type Callback, type CallbackOffer } from '@beckon/protocol'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import { type MemoryVisitor, memoryVisitorOf } from '../stores/memory-visitor.ts'
import { en } from '../texts/en.ts'
import { type Call, createCall } from './create-call.ts'

const { online } = memoryVisitorOf(core, testing)
const CONSENT = { version: '1', text: 'Yes' }
const START = '2026-06-08T09:00:00+02:00'
const NEXT = '2026-06-08T10:00:00+02:00'

const OFFER: CallbackOffer = {
  zone: 'Europe/Berlin',
  now: true,
  staffed: true,
  waiting: 0,
  opensAt: null,
  free: false,
  slots: [START, NEXT].map((start) => ({ start, end: start, left: 1 })),
  countries: { GB: '44' },
}

async function setup(offer?: CallbackOffer): Promise<
  MemoryVisitor & {
    call: Call
    begin: (values: CallbackValues) => void
  }
> {
  const fixture = await online()
  if (offer) fixture.chat.calls.offer = offer
  const $call = atom<CallbackValues>({})
  const { client, visitor } = fixture
  const call = createCall({ client, chat: visitor, late: [], $call, $texts: atom(en) })
  if (offer) await call.refresh()
  call.set({ phone: '+44 20 7946 0958' })
  return { ...fixture, call, begin: (values) => $call.set(values) }
}

test('the same form asked for twice is one request, another form another', async () => {
  const { call, chat, gateway, platform } = await setup()
  chat.losesAcks = true
  gateway.offline = true
  await call.submit(CONSENT)
  expect(call.$state.get().fault).toBe('network/unreachable')
  chat.losesAcks = false
  gateway.offline = false
  await platform.advance(60_000)
  await call.submit(CONSENT)
  const [lost, again] = chat.callbacks.map(({ id }) => id)
  expect(lost).toBe(again)
  call.set({ name: 'Robin' })
  await call.submit(CONSENT)
  expect(chat.callbacks[2]?.id).not.toBe(again)
})

test('an answer is not shown on a form that was begun after it was asked for', async () => {
  const { call, chat, begin } = await setup()
  const submitted = call.submit(CONSENT)
  begin({ phone: '1' })
  await submitted
  expect(chat.callbacks).toHaveLength(1)
  expect(call.$state.get()).toEqual({ busy: false })
  expect(call.$own.get()).toBeNull()
})

test('takes a time that is none for no time', async () => {
  const { call, begin } = await setup()
  begin({ at: 'soon' })
  expect(call.$fields.get()).toMatchObject({ scheduled: false, time: '' })
})

test('asks for the slot that was chosen, in a country that can be called', async () => {
  const { call, chat } = await setup(OFFER)
  call.set({ scheduled: true })
  await call.submit(CONSENT)
  expect(call.$state.get().fault).toBe('time')
  call.set({ slot: START })
  await call.submit(CONSENT)
  expect(chat.callbacks).toMatchObject([{ at: START, country: 'GB', locale: 'en-US' }])
  const host = 'https://gateway.example'
  expect(call.$own.get()).toMatchObject({ callback: { at: START }, link: `${host}/call/token` })
})

test('outside the hours there is no call without a time', async () => {
  const { call, chat } = await setup({ ...OFFER, now: false, opensAt: START })
  await call.submit(CONSENT)
  expect(call.$state.get().fault).toBe('time')
  expect(chat.callbacks).toEqual([])
})

test('a slot that was just taken is let go of, and what is left is shown', async () => {
  const { call, chat } = await setup(OFFER)
  call.set({ scheduled: true, slot: START })
  chat.calls.refusal = new BeckonError('callback/slot-taken')
  chat.calls.offer = { ...OFFER, slots: OFFER.slots.slice(1) }
  await call.submit(CONSENT)
  expect(call.$state.get()).toMatchObject({ busy: false, fault: 'callback/slot-taken' })
  expect(call.$offer.get()?.slots).toHaveLength(1)
  expect(call.$fields.get()).toMatchObject({ slot: '', phone: '+44 20 7946 0958' })
})

test('tells a cap of the number from others', async () => {
  const { call, chat } = await setup()
  const detail = { path: 'phone', message: 'Too often' }
  chat.calls.refusal = new BeckonError('callback/too-many', undefined, [detail])
  await call.submit(CONSENT)
  expect(call.$state.get()).toMatchObject({ fault: 'callback/too-many', ofPhone: true })
  chat.calls.refusal = new BeckonError('callback/too-many')
  await call.submit(CONSENT)
  expect(call.$state.get()).toMatchObject({ fault: 'callback/too-many', ofPhone: false })
})

test('moves and cancels the call it shows, and begins anew then', async () => {
  const { call, chat } = await setup(OFFER)
  call.set({ scheduled: true, slot: START })
  await call.submit(CONSENT)
  call.set({ slot: '' })
  expect(await call.move()).toBe(false)
  call.set({ slot: NEXT })
  expect(await call.move()).toBe(true)
  expect(call.$own.get()?.callback.at).toBe(NEXT)
  expect(await call.cancel()).toBe(true)
  expect(chat.calls.held[0]?.status).toBe('cancelled')
  expect(call.$own.get()?.callback.status).toBe('cancelled')
  call.restart()
  expect(call.$own.get()).toBeNull()
})

test('follows what the gateway tells of its own call, and of no other', async () => {
  const { call, chat } = await setup()
  await call.submit(CONSENT)
  const own = call.$own.get()?.callback as Callback
  const tell = (change: Partial<Callback>) =>
    chat.notify({ name: 'callback:changed', body: { callback: { ...own, ...change } } })
  tell({ place: 3 })
  expect(call.$own.get()?.callback.place).toBe(3)
  tell({ id: 'another', place: 1 })
  expect(call.$own.get()?.callback.place).toBe(3)
})

test('shows the call again that somebody waits for after they came back', async () => {
  const { call, begin, visitor } = await setup()
  await call.submit(CONSENT)
  expect(visitor.session.isKept()).toBe(true)
  begin({})
  expect(call.$own.get()).toBeNull()
  await call.refresh()
  expect(call.$own.get()?.callback.phone).toBe('+442079460958')
})

test('of what a page hands in and is endless nothing is taken, and the page hears of it', async () => {
  const { call, client, begin } = await setup()
  const told: unknown[] = []
  client.on('error', ({ error }) => told.push(error))
  begin({ phone: '+44 20 7946 0000', name: 'Robin', note: 'W'.repeat(1_000_000) })
  expect(call.$fields.get()).toMatchObject({ phone: '+44 20 7946 0000', name: 'Robin', note: '' })
  expect(told).toMatchObject([{ code: 'command/invalid' }])
})
