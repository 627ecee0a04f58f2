import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { ERROR_TABLE, type ErrorCode } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { type MemoryPanel, memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { emailStoreOf } from './email-store.ts'

const createWorld = memoryWorldOf(core, testing)
const { open, stop } = memoryPanelsOf(createWorld)

afterEach(stop)

interface Asked {
  path: string
  body: Record<string, unknown>
}

/** A panel of a site that sends mails, and what it was asked for. */
async function openMailing(
  refusals: ErrorCode[] = [],
): Promise<MemoryPanel & { asked: Asked[]; fails(code: ErrorCode): void }> {
  const world = createWorld()
  const asked: Asked[] = []
  const { handle } = world.platform
  let email: object | null = null
  world.platform.handle = async (request) => {
    const { pathname: path } = new URL(request.url)
    if (path === '/v1/sessions') {
      const answer = await handle(request)
      const grant = answer.body as { config: object }
      return {
        ...answer,
        body: { ...grant, config: { ...grant.config, email: true, reach: true } },
      }
    }
    if (!path.startsWith('/v1/email')) return handle(request)
    if (request.method === 'GET') return testing.createResponse(200, { email })
    const body = JSON.parse(request.body ?? '{}')
    asked.push({ path, body })
    const code = refusals.shift()
    if (code) {
      const { status, message } = ERROR_TABLE[code]
      return testing.createResponse(status, { error: { code, message } })
    }
    email = path.endsWith('withdraw')
      ? null
      : { address: body.address ?? 'kim@example.org', state: 'pending' }
    return testing.createResponse(200, { email })
  }
  return { ...(await open({ world })), asked, fails: (code) => void refusals.push(code) }
}

async function type({ find, named }: MemoryPanel, address: string): Promise<void> {
  await expect.poll(() => find('#bk-mail')).not.toBeNull()
  const input = find('#bk-mail') as HTMLInputElement
  input.value = address
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await expect.poll(() => input.value).toBe(address)
  named<HTMLButtonElement>('Send answers here').click()
}

test('offers who waits for an answer to have it by e-mail, and sends what they read along', async () => {
  const panel = await openMailing()
  const { stores, named, text, asked, find, beckon } = panel
  const given: unknown[] = []
  beckon.on('email:given', (detail) => given.push(detail))
  expect(text()).not.toContain('by e-mail')
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('we sent a link to kim@example.org')
  const consent = {
    version: '1',
    text: 'Hearth & Home sends its answers to this address, and this chat if you ask for it. Nothing else.',
  }
  const body = { address: 'kim@example.org', consent, page: location.href, locale: 'en' }
  expect(asked).toEqual([{ path: '/v1/email', body }])
  expect(given).toEqual([{ state: 'pending' }])
  expect(find('#bk-mail')).toBeNull()
  named<HTMLButtonElement>('Stop').click()
  await expect.poll(text).not.toContain('kim@example.org')
  expect(asked.at(-1)?.path).toBe('/v1/email/withdraw')
})

test('says what is wrong with an address, and keeps what was typed', async () => {
  const panel = await openMailing(['email/invalid', 'email/too-many'])
  const { stores, named, text, find } = panel
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim')
  await expect.poll(text).toContain('Please check this e-mail address.')
  expect((find('#bk-mail') as HTMLInputElement).value).toBe('kim')
  expect(find('#bk-mail')?.getAttribute('aria-invalid')).toBe('true')
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('Too many e-mails were asked for today.')
})

test('says that the site sends no mails any more, and offers none from then on', async () => {
  const panel = await openMailing(['email/unavailable'])
  const { stores, named, text, find } = panel
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('Answers are no longer sent by e-mail here.')
  expect(find('#bk-mail')).toBeNull()
  expect(text()).not.toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('More').click()
  await expect.poll(() => find('.menu')?.textContent).toContain('Send this chat by e-mail')
  stores.$open.set(false)
  stores.$open.set(true)
  await expect.poll(text).toContain('Hello')
  expect(text()).not.toContain('by e-mail')
  await expect.poll(() => find('[aria-label="More"]')).not.toBeNull()
  named<HTMLButtonElement>('More').click()
  await expect.poll(() => find('.menu')?.textContent).toContain('Save this chat')
  expect(find('.menu')?.textContent).not.toContain('e-mail')
})

test('a transcript that cannot be had any more is said in the chat, and the menu is closed', async () => {
  const panel = await openMailing()
  const { stores, named, text, find, fails } = panel
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('we sent a link to kim@example.org')
  fails('email/unavailable')
  named<HTMLButtonElement>('More').click()
  await expect.poll(() => find('.menu')?.textContent).toContain('Send this chat by e-mail')
  named<HTMLButtonElement>('Send this chat by e-mail').click()
  await expect.poll(text).toContain('Answers are no longer sent by e-mail here.')
  expect(text()).not.toContain('kim@example.org')
  await expect.poll(() => find('.menu')).toBeNull()
})

test('asks no more once the visitor said "not now"', async () => {
  const { stores, named, text } = await openMailing()
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Not now').click()
  await expect.poll(text).not.toContain('by e-mail')
  await stores.chat.send('And another thing')
  await expect.poll(text).toContain('And another thing')
  expect(text()).not.toContain('by e-mail')
})

test('sends the chat from the menu, and asks for an address where there is none', async () => {
  const panel = await openMailing()
  const { stores, named, find, asked } = panel
  await stores.chat.send('Hello')
  await expect.poll(() => find('[aria-label="More"]')).not.toBeNull()
  named<HTMLButtonElement>('More').click()
  await expect.poll(() => find('.menu')?.textContent).toContain('Send this chat by e-mail')
  named<HTMLButtonElement>('Send this chat by e-mail').click()
  await type(panel, 'kim@example.org')
  await expect.poll(() => asked).toMatchObject([{ path: '/v1/email/transcript' }])
})

test('forgets an address with its visitor', async () => {
  const panel = await openMailing()
  const { stores, named, text, beckon } = panel
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('kim@example.org')
  await beckon.reset()
  await expect.poll(text).not.toContain('kim@example.org')
})

test('what is answered of an address once its visitor was forgotten is shown to nobody', async () => {
  const panel = await openMailing()
  const { platform, stores, named, text, beckon } = panel
  const { handle } = platform
  let release = (): void => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  platform.handle = async (request) => {
    const answer = await handle(request)
    if (request.method === 'POST' && request.url.endsWith('/v1/email')) await isReleased
    return answer
  }
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(() => panel.asked).toHaveLength(1)
  await beckon.reset()
  const { $contact } = emailStoreOf(stores)
  release()
  await platform.settle()
  expect($contact.get()).toBe(undefined)
})

test('a chat that was sent too often today is not said to be on its way, but why it is not', async () => {
  const panel = await openMailing()
  const { stores, named, text, find, asked, fails } = panel
  await stores.chat.send('Hello')
  await expect.poll(() => find('[aria-label="More"]')).not.toBeNull()
  const sendChat = async (): Promise<void> => {
    named<HTMLButtonElement>('More').click()
    await expect.poll(() => find('.menu')?.textContent).toContain('Send this chat by e-mail')
    named<HTMLButtonElement>('Send this chat by e-mail').click()
  }
  await sendChat()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('we sent a link to kim@example.org')
  fails('email/too-many')
  await sendChat()
  // The mail speaks as the panel does.
  await expect.poll(() => asked.at(-1)?.body).toEqual({ locale: 'en' })
  await expect.poll(() => find('.menu [role=alert]')?.textContent).toMatch(/^Too many e-mails/)
})

test('where mails could not be stopped that is said, and they are said to go on', async () => {
  const panel = await openMailing()
  const { stores, named, text, find, fails } = panel
  await stores.chat.send('Hello')
  await expect.poll(text).toContain('Get the answer by e-mail too')
  named<HTMLButtonElement>('Get the answer by e-mail too').click()
  await type(panel, 'kim@example.org')
  await expect.poll(text).toContain('we sent a link to kim@example.org')
  fails('server/unavailable')
  named<HTMLButtonElement>('Stop').click()
  await expect.poll(() => find('.mail [role=alert]')?.textContent).toMatch(/^We are restarting/)
  expect(text()).toContain('we sent a link to kim@example.org')
  named<HTMLButtonElement>('Stop').click()
  await expect.poll(text).not.toContain('kim@example.org')
})
