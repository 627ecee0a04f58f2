import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { deviceStoreOf } from '../device/device-store.ts'
import { emailStoreOf } from '../email/email-store.ts'
import { type MemoryPanel, memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en as panel } from '../texts/en.ts'
import { en } from './texts/en.ts'

const createWorld = memoryWorldOf(core, testing)
const { open, stop } = memoryPanelsOf(createWorld)

afterEach(stop)

const STORED = {
  messages: [1, 2],
  callbacks: [],
  events: Array.from({ length: 1200 }),
  receipts: [],
}

/** The view that has the switch of privacy, and what the gateway was asked for. */
async function openHome(
  stored: object = STORED,
): Promise<MemoryPanel & { asked: unknown[]; refusals: ErrorCode[] }> {
  const world = createWorld()
  const asked: unknown[] = []
  const refusals: ErrorCode[] = []
  const { handle } = world.platform
  world.platform.handle = async (request) => {
    const { pathname } = new URL(request.url)
    if (!/^.v1.(subjects.me|email)./.test(pathname)) return handle(request)
    asked.push([pathname, request.headers?.['authorization']])
    const code = refusals.shift()
    if (!code) return testing.createResponse(200, { ...stored, email: null })
    const { status, message } = ERROR_TABLE[code]
    return testing.createResponse(status, { error: { code, message } })
  }
  const fixture = await open({ world })
  fixture.stores.$view.set('home')
  await expect.poll(fixture.text).toContain(en.title)
  return { ...fixture, asked, refusals }
}

test('asks for nothing until it is wanted, then shows how much there is of what', async () => {
  const { asked, named, text, root } = await openHome()
  expect(asked).toEqual([])
  named(en.title).click()
  await expect.poll(text).toContain('Messages2Visits and clicks1,200')
  expect(text()).not.toContain(en.calls)
  expect(asked).toEqual([['/v1/subjects/me/export', 'Bearer vs_1']])
  await expect.poll(() => root.activeElement?.textContent).toBe(en.title)
})

test('says so where nothing is stored', async () => {
  const { named, text } = await openHome({ ...STORED, messages: [], events: [] })
  named(en.title).click()
  await expect.poll(text).toContain(en.nothing)
})

test('erases all of it once that was asked again, withdraws before, and begins with somebody new', async () => {
  const { asked, named, text, stores, client, gateway } = await openHome()
  await stores.chat.send('Hello')
  await client.consent.set('granted')
  named(en.title).click()
  await expect.poll(text).toContain(en.save)
  named(en.erase).click()
  await expect.poll(text).toContain(en.sureHint)
  named(en.keep).click()
  await expect.poll(text).toContain(en.save)
  expect(asked).toHaveLength(1)
  named(en.erase).click()
  await expect.poll(text).toContain(en.sureHint)
  named(en.erase).click()
  await expect.poll(text).toContain(en.erased)
  expect(asked[1]).toEqual(['/v1/subjects/me/erase', 'Bearer vs_1'])
  expect(gateway.receipts.at(-1)).toMatchObject({ surface: 'erasure' })
  expect(client.consent.allows('analytics')).toBe(false)
  expect(Object.keys(client.record.get())).toEqual(['consent'])
  await expect.poll(() => stores.chat.session.token()).toBe('vs_2')
})

test('shows nothing of who sat here to whoever comes next, seen before or still on its way', async () => {
  const { platform, named, text, find, client, stores } = await openHome()
  await stores.chat.send('Hello')
  named(en.title).click()
  await expect.poll(text).toContain(en.save)
  await client.reset()
  await expect.poll(text).not.toContain('1,200')
  expect(text()).not.toContain(en.save)

  await stores.chat.send('Hello from the next')
  const { handle } = platform
  let release = (): void => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  platform.handle = async (request) => {
    if (request.url.endsWith('/export')) await isReleased
    return handle(request)
  }
  named(en.title).click()
  await expect.poll(() => find('.own[aria-busy=true]')).not.toBeNull()
  await client.reset()
  release()
  await expect.poll(() => find('.own[aria-busy=false]')).not.toBeNull()
  expect(text()).not.toContain('1,200')
})

test('withdraws everything by one tap on the first view, keeps what was written, and says so', async () => {
  const { asked, refusals, named, find, text, root, stores, client, gateway } = await openHome()
  await stores.chat.send('Hello')
  await client.consent.set('granted')
  const { $contact } = emailStoreOf(stores)
  $contact.set({ address: 'kim@example.org', state: 'granted' })
  const { $state } = deviceStoreOf(stores)
  $state.set('on')
  refusals.push('server/unavailable')
  named(en.withdraw).click()
  await expect.poll(() => find('.own [role=alert]')).not.toBeNull()
  // What holds here holds though the gateway could not be reached.
  expect(client.consent.allows('analytics')).toBe(false)
  named(en.withdraw).click()
  await expect.poll(text).toContain(en.withdrawn)
  expect(asked.at(-1)).toEqual(['/v1/email/withdraw', 'Bearer vs_1'])
  expect($contact.get()).toBeNull()
  expect($state.get()).toBe('later')
  expect(gateway.receipts.at(-1)).toMatchObject({ surface: 'widget' })
  expect(root.activeElement?.textContent).toBe(en.withdrawn)
  expect(stores.chat.conversation.$messages.get()).toHaveLength(1)
  await client.consent.set('granted')
  await expect.poll(text).not.toContain(en.withdrawn)
  expect(named(en.withdraw)).toBeTruthy()
})

test.each([
  ['auth/required', en.unproven],
  ['server/unavailable', panel.errors['server/unavailable']],
  ['request/too-many', panel.errors.fallback],
] as const)(
  'says in a sentence what to do after %s, and lets it be tried again',
  async (code, sentence) => {
    const { refusals, named, text, find } = await openHome()
    refusals.push(code)
    named(en.title).click()
    await expect.poll(() => find('.own [role=alert]')?.textContent).toBe(sentence)
    named(en.title).click()
    await expect.poll(text).toContain(en.save)
    expect(find('.own [role=alert]')).toBeNull()
  },
)
