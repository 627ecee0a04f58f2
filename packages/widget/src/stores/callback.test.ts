import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { type CallbackStores, createCallbackStores } from './callback.ts'
import { type MemoryVisitor, memoryVisitorOf } from './memory-visitor.ts'

const { online } = memoryVisitorOf(core, testing)
const CONSENT = { version: '1', text: 'Yes' }

async function setup(): Promise<MemoryVisitor & { callback: CallbackStores }> {
  const fixture = await online()
  const callback = createCallbackStores(fixture.client, fixture.visitor)
  callback.set({ phone: '+44 20 7946 0958' })
  return { ...fixture, callback }
}

test('the same form asked for twice is one request, another form another', async () => {
  const { callback, chat, gateway, platform } = await setup()
  chat.losesAcks = true
  gateway.offline = true
  await callback.submit(CONSENT)
  expect(callback.$callback.get().fault).toBe('network/unreachable')
  chat.losesAcks = false
  gateway.offline = false
  await platform.advance(60_000)
  await callback.submit(CONSENT)
  const [lost, again] = chat.callbacks.map(({ id }) => id)
  expect(lost).toBe(again)
  callback.set({ name: 'Robin' })
  await callback.submit(CONSENT)
  expect(chat.callbacks[2]?.id).not.toBe(again)
})

test('an answer is not shown on a form that was begun after it was asked for', async () => {
  const { callback, chat } = await setup()
  const submitted = callback.submit(CONSENT)
  callback.restart({ phone: '1' })
  await submitted
  expect(chat.callbacks).toHaveLength(1)
  expect(callback.$callback.get()).toEqual({ busy: false })
})

test('takes a time that is none for no time', async () => {
  const { callback } = await setup()
  callback.restart({ at: 'soon' })
  expect(callback.$fields.get()).toMatchObject({ scheduled: false, time: '' })
})
