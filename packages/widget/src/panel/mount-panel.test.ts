import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { createWidget } from '../create-widget.ts'
import { createLauncher } from '../launcher/launcher.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { startWidget } from '../start-widget.ts'
import { createWidgetPlugin } from '../widget-plugin.ts'
import { mountPanel } from './mount-panel.tsx'
// Fetched beforehand, so that a few turns of promises bring what sends.
import '../stores/routes.ts'
import '../stores/sender.ts'

const createMemoryWorld = memoryWorldOf(core, testing)
const plugins = [createWidget({ loadPanel: async () => ({ mountPanel }), askConsent: false })]
const original = globalThis.WebSocket
const { matchMedia } = window

/** A socket that never comes up. */
class SilentSocket {
  close(): void {}
}

afterEach(() => {
  globalThis.WebSocket = original
  window.matchMedia = matchMedia
})

function findIn(selector: string): Element | null | undefined {
  return document.querySelector('beckon-widget')?.shadowRoot?.querySelector(selector)
}

test('the whole widget opens, answers commands and leaves nothing behind', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon, platform, chat } = createMemoryWorld({ plugins })
  const events: string[] = []
  for (const name of ['chat:opened', 'chat:closed', 'message:sent'] as const) {
    beckon.on(name, () => events.push(name))
  }
  await beckon.open()
  await expect.poll(() => findIn('[role=dialog]')?.getAttribute('aria-label')).toBe('Hearth & Home')
  expect(findIn('.launcher')?.getAttribute('aria-expanded')).toBe('true')
  expect(findIn('.launcher')?.getAttribute('aria-label')).toBe('Open chat')

  await beckon.prefill('Hello')
  await expect.poll(() => (findIn('textarea') as HTMLTextAreaElement).value).toBe('Hello')
  await expect(beckon.send(7 as unknown as string)).rejects.toMatchObject({
    code: 'command/invalid',
  })

  const sent = beckon.send('Hello')
  // What sends is a chunk of its own: on a slow machine its timers begin later than these pass.
  const passTime = async (): Promise<unknown> => {
    await platform.advance(4000)
    return chat.messages
  }
  await expect.poll(passTime).toMatchObject([{ text: 'Hello' }])
  await sent

  await beckon.close()
  await expect.poll(() => findIn('[role=dialog]')).toBeNull()
  expect(events).toEqual(['chat:opened', 'message:sent', 'chat:closed'])

  await beckon.destroy()
  expect(document.querySelector('beckon-widget')).toBeNull()
  // What a view began ends with the next frame after it went.
  await expect.poll(platform.countTimers).toBe(0)
})

test('changes its language at run time', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon } = createMemoryWorld({ plugins })
  await beckon.open()
  await beckon.update({ locale: 'de' })
  await expect.poll(() => findIn('textarea')?.getAttribute('aria-label')).toBe('Nachricht')
  expect(findIn('.launcher')?.getAttribute('aria-label')).toBe('Chat öffnen')
  await beckon.destroy()
})

test('the launcher is named in the language of the panel, whatever it speaks itself', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon } = createMemoryWorld({ plugins })
  const readName = (): string | null | undefined => findIn('.launcher')?.getAttribute('aria-label')
  await beckon.update({ locale: 'fr' })
  expect(readName()).toBe('Open chat')
  await beckon.open()
  expect(readName()).toBe('Ouvrir le chat')
  // Whatever else changes names it anew.
  await beckon.update({ color: '#1f6f54' })
  expect(readName()).toBe('Ouvrir le chat')
  await beckon.update({ locale: 'ja' })
  await expect.poll(readName).toBe('チャットを開く')
  await beckon.update({ locale: 'xx' })
  await expect.poll(readName).toBe('Open chat')
  await beckon.destroy()
})

test('of a draft that is endless nothing is taken: what was typed stays, and the page hears of it', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon } = createMemoryWorld({ plugins })
  const told: unknown[] = []
  beckon.on('error', ({ error }) => told.push(error))
  await beckon.open()
  const field = (): HTMLTextAreaElement => findIn('textarea') as HTMLTextAreaElement
  await beckon.prefill('What was typed')
  await expect.poll(() => field()?.value).toBe('What was typed')
  expect(told).toEqual([])
  await beckon.prefill('W'.repeat(1_000_000))
  expect(told).toMatchObject([{ code: 'message/too-long' }])
  expect(field().value).toBe('What was typed')
  await beckon.destroy()
})

test('an endless draft from before there was a panel leaves the field empty, and the page hears of it', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const handedIn = { draft: 'W'.repeat(20_000) }
  const late = createWidgetPlugin((client) =>
    startWidget(client, {
      loadPanel: async () => ({ mountPanel }),
      inherited: { launcher: createLauncher(() => {}), handedIn },
    }),
  )
  const { beckon } = createMemoryWorld({ plugins: [late] })
  const told: unknown[] = []
  beckon.on('error', ({ error }) => told.push(error))
  await beckon.open()
  await expect.poll(() => findIn('textarea')).not.toBeNull()
  expect((findIn('textarea') as HTMLTextAreaElement).value).toBe('')
  expect(told).toMatchObject([{ code: 'message/too-long' }])
  await beckon.destroy()
})

test('a draft does not outlive its visitor, though nothing was sent or stored yet', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon, client } = createMemoryWorld({ plugins })
  await beckon.open()
  await beckon.prefill('private')
  const field = (): HTMLTextAreaElement => findIn('textarea') as HTMLTextAreaElement
  await expect.poll(() => field().value).toBe('private')
  const before = client.record.get()
  await beckon.reset()
  await expect.poll(() => field().value).toBe('')
  expect(client.record.get()).toEqual(before)
  await beckon.destroy()
})

test('begins one session, not two, for whoever comes after the last', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  const { beckon, platform, gateway, client } = createMemoryWorld({ plugins })
  await beckon.open()
  const sent = beckon.send('Hello')
  await platform.advance(4000)
  await sent
  expect(client.record.get().session).toBe('vs_1')
  await beckon.reset()
  await platform.settle()
  expect([...gateway.sessions.keys()]).toEqual(['vs_1', 'vs_2'])
  await beckon.destroy()
})

test('fills a phone, and then keeps Tab inside', async () => {
  Object.assign(globalThis, { WebSocket: SilentSocket })
  window.matchMedia = () => ({ matches: true }) as MediaQueryList
  const { beckon } = createMemoryWorld({ plugins })
  await beckon.open()
  await expect.poll(() => findIn('[role=dialog]')?.getAttribute('aria-modal')).toBe('true')
  const buttons = [
    ...(findIn('[role=dialog]')?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ??
      []),
  ]
  function pressTab(): boolean {
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    buttons.at(-1)?.focus()
    buttons.at(-1)?.dispatchEvent(event)
    return event.defaultPrevented
  }
  // What only phones need is fetched by them.
  await expect.poll(pressTab).toBe(true)
  expect(document.querySelector('beckon-widget')?.shadowRoot?.activeElement).toBe(buttons[0])
  await beckon.destroy()
})
