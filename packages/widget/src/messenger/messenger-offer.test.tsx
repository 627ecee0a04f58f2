import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { type MemoryPanel, memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { messengerStoreOf } from './messenger-store.ts'

const createWorld = memoryWorldOf(core, testing)
const { open, stop } = memoryPanelsOf(createWorld)

const URL_THERE = 'https://t.me/shop_bot?start=token'

afterEach(() => {
  vi.restoreAllMocks()
  return stop()
})

interface Asked {
  route: string
  body: unknown
}

interface MessagingPanel extends MemoryPanel {
  asked: Asked[]
  fails(code: ErrorCode): void
  /** The visitor pressed "Start" there. */
  link(): void
}

/** A panel of a site that has a bot, and what its gateway was asked for. */
async function openMessaging(): Promise<MessagingPanel> {
  const world = createWorld()
  const asked: Asked[] = []
  const refusals: ErrorCode[] = []
  const { handle } = world.platform
  let linked: object[] = []
  world.platform.handle = async (request) => {
    const { pathname: path } = new URL(request.url)
    if (path === '/v1/sessions') {
      const answer = await handle(request)
      const grant = answer.body as { config: object }
      const config = { ...grant.config, messengers: ['telegram'], email: true, reach: true }
      return { ...answer, body: { ...grant, config } }
    }
    if (path === '/v1/email') return testing.createResponse(200, { email: null })
    if (!path.startsWith('/v1/messengers')) return handle(request)
    if (request.method === 'GET') return testing.createResponse(200, { messengers: linked })
    asked.push({ route: `${request.method} ${path}`, body: JSON.parse(request.body ?? 'null') })
    const code = refusals.shift()
    if (code) {
      const { status, message } = ERROR_TABLE[code]
      return testing.createResponse(status, { error: { code, message } })
    }
    if (request.method === 'DELETE') {
      linked = []
      return testing.createResponse(200, { messenger: null })
    }
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    return testing.createResponse(200, { invite: { url: URL_THERE, expiresAt } })
  }
  return {
    ...(await open({ world })),
    asked,
    fails: (code) => void refusals.push(code),
    link() {
      linked = [{ channel: 'telegram', since: new Date().toISOString() }]
    },
  }
}

async function offer({ stores, text }: MemoryPanel): Promise<void> {
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Continue on Telegram')
}

test('leads who waits for an answer to Telegram, with what they read, and says that it goes on there', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  const panel = await openMessaging()
  const { named, text, asked, find, link } = panel
  expect(text()).not.toContain('Telegram')
  await offer(panel)
  expect(asked).toEqual([])
  named<HTMLButtonElement>('Continue on Telegram').click()
  await expect.poll(text).toContain('Press Start in Telegram to continue there.')
  const consent = {
    version: '1',
    text: 'Hearth & Home answers you on Telegram, and what you write there appears here. Nothing else. You can stop at any time.',
  }
  expect(asked).toEqual([
    { route: 'POST /v1/messengers/telegram', body: { consent, locale: 'en' } },
  ])
  expect(opened).toHaveBeenCalledExactlyOnceWith(URL_THERE, '_blank', 'noopener,noreferrer')
  const anchor = find('.messenger a') as HTMLAnchorElement
  expect([anchor.href, anchor.target, anchor.rel]).toEqual([
    ...[URL_THERE, '_blank', 'noopener noreferrer'],
  ])

  link()
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(text).toContain('This chat continues on Telegram.')
  named<HTMLButtonElement>('Stop').click()
  await expect.poll(text).not.toContain('Telegram')
  expect(asked.at(-1)).toEqual({ route: 'DELETE /v1/messengers/telegram', body: null })
})

test('asks no more once the visitor said "not now"', async () => {
  const panel = await openMessaging()
  await offer(panel)
  panel.find('.messenger .quiet')?.click()
  await expect.poll(panel.text).not.toContain('Telegram')
})

test('a link that was asked for can be let be', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const panel = await openMessaging()
  await offer(panel)
  panel.named<HTMLButtonElement>('Continue on Telegram').click()
  await expect.poll(panel.text).toContain('Press Start in Telegram')
  panel.find('.messenger .quiet')?.click()
  await expect.poll(panel.text).not.toContain('Telegram')
})

test('who goes on there is not asked where else to be told', async () => {
  const panel = await openMessaging()
  await offer(panel)
  expect(panel.text()).toContain('Get the answer by e-mail too')
  panel.link()
  await messengerStoreOf(panel.stores).load()
  await expect.poll(panel.text).toContain('This chat continues on Telegram.')
  await expect.poll(panel.text).not.toContain('by e-mail')
})

test('says that it did not work, and can be asked again', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const panel = await openMessaging()
  await offer(panel)
  panel.fails('server/internal')
  panel.named<HTMLButtonElement>('Continue on Telegram').click()
  await expect.poll(() => panel.find('.messenger [role=alert]')?.textContent).toBeTruthy()
  panel.named<HTMLButtonElement>('Continue on Telegram').click()
  await expect.poll(panel.text).toContain('Press Start in Telegram')
  expect(panel.find('.messenger [role=alert]')).toBeNull()
})

test('says that the site gave it up meanwhile, and offers it no more', async () => {
  const panel = await openMessaging()
  await offer(panel)
  panel.fails('channel/unavailable')
  panel.named<HTMLButtonElement>('Continue on Telegram').click()
  await expect
    .poll(() => panel.find('.messenger[role=alert]')?.textContent)
    .toBe('This chat can no longer continue on Telegram.')
  panel.stores.$open.set(false)
  await expect.poll(() => panel.stores.chat.session.$config.get()?.messengers).toBeUndefined()
})

test('a conversation that could not be stopped there is said to go on', async () => {
  const panel = await openMessaging()
  panel.link()
  await panel.stores.chat.send('Hello')
  await expect.poll(panel.text).toContain('This chat continues on Telegram.')
  panel.fails('server/unavailable')
  panel.named<HTMLButtonElement>('Stop').click()
  await expect
    .poll(() => panel.find('.messenger [role=alert]')?.textContent)
    .toMatch(/^We are restarting/)
  expect(panel.text()).toContain('This chat continues on Telegram.')
})

test('forgets a link with its visitor, and shows nobody what is answered of it then', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const panel = await openMessaging()
  await offer(panel)
  panel.named<HTMLButtonElement>('Continue on Telegram').click()
  await expect.poll(panel.text).toContain('Press Start in Telegram')
  await panel.beckon.reset()
  await expect.poll(panel.text).not.toContain('Telegram')
  const { $linked, $pending } = messengerStoreOf(panel.stores)
  expect([$linked.get(), $pending.get()]).toEqual([undefined, undefined])
})
