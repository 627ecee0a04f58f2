import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { en as callWords } from '../callback/texts/en.ts'
import { en as privacyWords } from '../privacy/texts/en.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'
import { type MemoryPanel, memoryPanelsOf } from './memory-panel.tsx'

const createMemoryWorld = memoryWorldOf(core, testing)
const { setup, open, stop } = memoryPanelsOf(createMemoryWorld)

afterEach(stop)

function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function press(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

test('is a dialog named by the company, with the controls by their names', async () => {
  const { find, named } = await open()
  expect(find('[role=dialog]')?.getAttribute('aria-label')).toBe('Hearth & Home')
  expect(named('Message').tagName).toBe('TEXTAREA')
  expect(find('[role=log]')?.getAttribute('aria-live')).toBe('polite')
  for (const name of ['Send', 'Close', 'Request a call']) expect(named(name).tagName).toBe('BUTTON')
})

test('gives the composer the focus, and back to the launcher on Escape', async () => {
  const { root, named, find, launcher } = await open()
  await expect.poll(() => root.activeElement).toBe(named('Message'))
  press(named('Message'), { key: 'Escape' })
  await expect.poll(() => find('[role=dialog]')).toBeNull()
  expect(root.activeElement).toBe(launcher)
  expect(launcher.getAttribute('aria-expanded')).toBe('false')
})

test('does not take the focus when the page opens it', async () => {
  const { stores, root, named } = setup()
  stores.$open.set(true)
  await expect.poll(() => named('Message')).toBeTruthy()
  expect(root.activeElement).toBeNull()
})

test('sends on Enter, but not with Shift nor while an input method composes', async () => {
  const { named, chat, text } = await open()
  const field = named<HTMLTextAreaElement>('Message')
  type(field, 'Hello')
  press(field, { key: 'Enter', shiftKey: true })
  press(field, { key: 'Enter', isComposing: true })
  expect(chat.sent).toEqual([])
  expect(press(field, { key: 'Enter' }).defaultPrevented).toBe(true)
  await expect.poll(() => text()).toContain('Sent')
  expect(chat.messages.map((message) => message.text)).toEqual(['Hello'])
  expect(field.value).toBe('')
})

test('keeps one line for a message from typing to storing, so it is announced once', async () => {
  const { stores, find, text } = await open()
  stores.chat.send('Hello').catch(() => {})
  await expect.poll(() => find('.bubble')).toBeTruthy()
  const line = find('.bubble')
  await expect.poll(() => text()).toContain('Sent')
  expect(find('.bubble')).toBe(line)
})

test('shows text as text and addresses as safe links', async () => {
  const { chat, find } = await open()
  chat.reply('<img src=x onerror=alert(1)> https://a.example/x javascript:alert(1)')
  await expect.poll(() => find('.bubble a')).toBeTruthy()
  expect(find('.bubble img')).toBeNull()
  const link = find('.bubble a') as HTMLAnchorElement
  expect(link.getAttribute('href')).toBe('https://a.example/x')
  expect(link.rel).toBe('noopener noreferrer')
  expect(link.dir).toBe('ltr')
  expect(find('.bubble')?.querySelectorAll('a')).toHaveLength(1)
})

test('tells what could not be sent, and sends it when asked again', async () => {
  const { stores, chat, gateway, named, text } = await open()
  chat.reachable = false
  gateway.offline = true
  chat.drop()
  stores.chat.send('Hello').catch(() => {})
  await expect.poll(() => text()).toContain(en.errors['network/unreachable'])
  gateway.offline = false
  named('Try again').click()
  await expect.poll(() => chat.messages).toHaveLength(1)
})

test('greets in the words of the site, where it has some in this language', async () => {
  const world = createMemoryWorld()
  Object.assign(world.gateway.config, { chat: { greeting: { en: 'Ahoy!', de: 'Moin!' } } })
  const { text } = await open({ world })
  await expect.poll(text).toContain('Ahoy!')
  expect(text()).not.toContain(en.greeting)
})

test('asks for consent beside the chat; both answers end the question', async () => {
  const { named, client, gateway, stores, text } = await open({ askConsent: true })
  await expect.poll(text).toContain(privacyWords.consentNotice)
  expect(named(privacyWords.allow).className).toBe(named(privacyWords.deny).className)
  named('Allow').click()
  await expect.poll(() => text()).toContain(privacyWords.thanks)
  await expect.poll(() => client.consent.allows('analytics')).toBe(true)
  expect(client.consent.get().purposes).toMatchObject({
    analytics: true,
    functional: false,
    ads: false,
    ai: false,
    recording: false,
  })
  await expect.poll(() => gateway.receipts).toHaveLength(1)
  expect(gateway.receipts[0]).toMatchObject({
    surface: 'widget',
    notice: {
      id: 'widget-analytics',
      version: '1',
      locale: 'en',
      text: privacyWords.consentNotice,
    },
  })
  expect(client.record.get().session).toBe(await stores.chat.session.obtain())
})

test('does not ask who has chosen, nor where the site asks itself', async () => {
  const world = createMemoryWorld()
  await world.client.consent.set('denied')
  expect((await open({ askConsent: true, world })).text()).not.toContain(privacyWords.consentNotice)
  expect((await open()).text()).not.toContain(privacyWords.consentNotice)
})

test('lets consent be taken back by one switch', async () => {
  const world = createMemoryWorld()
  await world.client.consent.set({ analytics: true })
  const { stores, find, text } = await open({ world })
  stores.$view.set('home')
  await expect.poll(() => find('[role=switch]')?.getAttribute('aria-checked')).toBe('true')
  find('[role=switch]')?.click()
  await expect.poll(() => find('[role=switch]')?.getAttribute('aria-checked')).toBe('false')
  expect(world.client.consent.allows('analytics')).toBe(false)
  expect(text()).toContain(privacyWords.privacyState(false))
})

test('says that an opt-out of the browser is honoured, and nothing of it without one', async () => {
  for (const privacySignal of [true, false]) {
    const { stores, text } = await open({ world: createMemoryWorld({ privacySignal }) })
    stores.$view.set('home')
    await expect.poll(() => text()).toContain(privacyWords.privacySwitch)
    expect(text().includes(privacyWords.optOutHonoured)).toBe(privacySignal)
  }
})

test('says that the chat has timed out and starts anew, keeping what was being written', async () => {
  const { stores, chat, named, text } = await open()
  await stores.chat.send('Hello')
  type(named<HTMLTextAreaElement>('Message'), 'half a sent')
  chat.notify({ name: 'session:ended', body: { error: { code: 'session/expired', message: '' } } })
  await expect.poll(() => text()).toContain(en.ended)
  named(en.startAnew).click()
  await expect.poll(() => text()).not.toContain(en.ended)
  expect(named<HTMLTextAreaElement>('Message').value).toBe('half a sent')
})

test('shows who is typing until it passes', async () => {
  const { chat, platform, find } = await open()
  chat.notify({ name: 'typing:changed', body: { active: true, name: 'Maya' } })
  await expect.poll(() => find('.typing')?.getAttribute('aria-label')).toBe('Maya is typing')
  await platform.advance(6000)
  await expect.poll(() => find('.typing')).toBeNull()
})

async function openCallback(): Promise<MemoryPanel> {
  const fixture = await open()
  fixture.named('Request a call').click()
  await expect.poll(() => fixture.find('form.form')).toBeTruthy()
  return fixture
}

test('requests a call with the text agreed to, and repeats number and time', async () => {
  const { named, chat, text, client } = await openCallback()
  type(named<HTMLInputElement>('Phone number'), '+44 20 7946 0958')
  type(named<HTMLInputElement>('Name'), 'Robin')
  named('Request a call').click()
  await expect.poll(() => text()).toContain('We will call +44\u00a020\u00a07946\u00a00958')
  expect(chat.callbacks).toMatchObject([
    {
      name: 'Robin',
      at: null,
      consent: { version: '1', text: callWords.callConsent('Hearth & Home') },
    },
  ])
  expect(client.record.get().session).toBe('vs_1')
})

test('says at the field that a number cannot be called', async () => {
  const { named, find, chat, root } = await openCallback()
  const field = named<HTMLInputElement>('Phone number')
  type(field, '12')
  named('Request a call').click()
  await expect
    .poll(() => find('#bk-phone-error')?.textContent)
    .toBe(callWords.errors['callback/phone-invalid'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.getAttribute('aria-describedby')).toBe('bk-phone-error')
  expect(root.activeElement).toBe(field)
  expect(chat.callbacks).toEqual([])
})

test('says what to do when a call cannot be requested just now', async () => {
  const { named, chat, text } = await openCallback()
  type(named<HTMLInputElement>('Phone number'), '+44 20 7946 0958')
  chat.answer = () => {
    throw new BeckonError('server/unavailable')
  }
  named('Request a call').click()
  await expect.poll(() => text()).toContain(en.errors['server/unavailable'])
})

test('forgets draft and conversation when the visitor is forgotten', async () => {
  const { stores, client, named, text } = await open()
  await stores.chat.send('secret')
  type(named<HTMLTextAreaElement>('Message'), 'private')
  await client.reset()
  await expect.poll(() => text()).not.toContain('secret')
  expect(named<HTMLTextAreaElement>('Message').value).toBe('')
})
