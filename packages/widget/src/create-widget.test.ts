import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { createWidget } from './create-widget.ts'
import type { Panel, PanelModule, PanelOptions } from './panel-module.ts'
import { type MemoryWorld, memoryWorldOf } from './socket/memory-world.ts'
import type { WidgetOptions } from './widget-options.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

interface FakePanel extends Panel {
  calls: unknown[][]
}

/** A panel that notes what it is told. */
function createFakePanel(): FakePanel {
  const calls: unknown[][] = []
  let isOpen = false
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      calls.push([name, ...values])
      if (name === 'open' || name === 'close') isOpen = name === 'open'
    }
  const send = async (text: string): Promise<void> => note('send')(text)
  const [open, close, prefill] = [note('open'), note('close'), note('prefill')]
  const [fillCallback, update, dispose] = [note('fillCallback'), note('update'), note('dispose')]
  const [forget, opened] = [note('forget'), () => isOpen]
  const told = { open, close, prefill, fillCallback, update, forget, dispose }
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  return { root, calls, ...told, send, isOpen: opened }
}

interface Fixture extends MemoryWorld {
  panel: FakePanel
  loads: PanelOptions[]
  button(): HTMLButtonElement
  failure(): Element | null | undefined
}

const mounted: core.Beckon[] = []

function setup(options: Partial<WidgetOptions> = {}): Fixture {
  const panel = createFakePanel()
  const loads: PanelOptions[] = []
  const mountPanel: PanelModule['mountPanel'] = async (given) => {
    loads.push(given)
    return panel
  }
  const world = createMemoryWorld({
    plugins: [createWidget({ loadPanel: async () => ({ mountPanel }), ...options })],
  })
  mounted.push(world.beckon)
  const root = document.querySelector('beckon-widget')?.shadowRoot
  const button = (): HTMLButtonElement => {
    const found = root?.querySelector<HTMLButtonElement>('.launcher')
    if (!found) throw new Error('There is no launcher.')
    return found
  }
  return { ...world, panel, loads, button, failure: () => root?.querySelector('[role=alert]') }
}

/** As a browser tells whether the visitor has touched the page yet. */
function withActivation(hasBeenActive: boolean): () => void {
  const value = { isActive: hasBeenActive, hasBeenActive }
  Object.defineProperty(navigator, 'userActivation', { value, configurable: true })
  return () => Reflect.deleteProperty(navigator, 'userActivation')
}

afterEach(async () => {
  for (const beckon of mounted.splice(0)) await beckon.destroy()
})

test('shows one button by its name and asks, stores and loads nothing', async () => {
  const { button, platform, loads, client } = setup()
  await platform.settle()
  expect(button().getAttribute('aria-label')).toBe('Open chat')
  expect(button().getAttribute('aria-haspopup')).toBe('dialog')
  expect(button().getAttribute('aria-expanded')).toBe('false')
  expect(platform.requests).toEqual([])
  expect(client.record.get()).toEqual({})
  expect(loads).toEqual([])
})

test('a click loads the panel once and opens the chat as the visitor wished', async () => {
  const { button, panel, loads } = setup()
  button().click()
  button().click()
  expect(button().getAttribute('aria-busy')).toBe('true')
  await expect.poll(() => panel.calls).toContainEqual(['open', 'chat', true])
  expect(loads).toHaveLength(1)
  expect(button().getAttribute('aria-busy')).toBe('false')
})

test('a click on the open widget closes it', async () => {
  const { button, panel } = setup()
  button().click()
  await expect.poll(() => panel.isOpen()).toBe(true)
  button().click()
  expect(panel.isOpen()).toBe(false)
})

test('closing before the panel is there leaves it closed', async () => {
  const { beckon, panel } = setup()
  const opened = beckon.open()
  await beckon.close()
  await opened
  expect(panel.isOpen()).toBe(false)
})

test('says in words that loading failed, tries once by itself and again when asked', async () => {
  let attempts = 0
  const panel = createFakePanel()
  const loadPanel = async (): Promise<PanelModule> => {
    attempts += 1
    if (attempts < 3) throw new TypeError('no network')
    return { mountPanel: async () => panel }
  }
  const { button, beckon, platform, failure } = setup({ loadPanel })
  const errors: string[] = []
  beckon.on('error', ({ error }) => errors.push(error.code))
  button().click()
  await platform.settle()
  await platform.advance(5000)
  expect(attempts).toBe(2)
  expect(failure()?.textContent).toContain('could not be loaded')
  expect(errors).toEqual(['network/unreachable'])
  failure()?.querySelector('button')?.click()
  await platform.advance(5000)
  await expect.poll(() => panel.isOpen()).toBe(true)
  expect(failure()).toBeNull()
})

test('a panel that is there once all is over stays closed', async () => {
  const panel = createFakePanel()
  const mountPanel = async (): Promise<Panel> => {
    setTimeout(() => beckon.destroy())
    return panel
  }
  const { beckon } = setup({ loadPanel: async () => ({ mountPanel }) })
  await beckon.open()
  expect(panel.calls.map(([name]) => name)).toEqual(['update', 'dispose'])
})

test('open rejects with a typed error when the panel cannot be loaded', async () => {
  const { beckon, platform } = setup({ loadPanel: () => Promise.reject(new TypeError('no')) })
  const opened = beckon.open()
  opened.catch(() => {})
  await platform.settle()
  await platform.advance(5000)
  await expect(opened).rejects.toMatchObject({ code: 'network/unreachable' })
})

test('refuses a view that does not exist', async () => {
  const { beckon } = setup()
  await expect(beckon.open('attic' as 'chat')).rejects.toMatchObject({ code: 'command/invalid' })
})

test('passes commands on to the panel', async () => {
  const { beckon, panel } = setup()
  await beckon.send('Hello')
  await beckon.prefill('Draft')
  await beckon.callback({ phone: '123' })
  await beckon.toggle()
  expect(panel.calls.filter(([name]) => name !== 'update')).toEqual([
    ['send', 'Hello'],
    ['prefill', 'Draft'],
    ['fillCallback', { phone: '123' }],
    ['open', 'callback', false],
    ['close'],
  ])
})

test('hides, shows and changes the launcher at run time', async () => {
  const { beckon, button } = setup({ launcher: 'hidden' })
  expect(button().hidden).toBe(true)
  await beckon.show()
  expect(button().hidden).toBe(false)
  await beckon.update({ position: 'left', color: '#ffe600', zIndex: 7 })
  const host = document.querySelector<HTMLElement>('beckon-widget')
  expect(host?.dataset['side']).toBe('left')
  expect(host?.style.getPropertyValue('--bk-z')).toBe('7')
  await beckon.hide()
  expect(button().hidden).toBe(true)
})

test("the site's colour gives way to the page's", async () => {
  const { beckon, loads } = setup()
  await beckon.open()
  const accent = (): string | undefined =>
    document.querySelector<HTMLElement>('beckon-widget')?.style.getPropertyValue('--bk-accent')
  loads[0]?.onSiteColor('#0f766e')
  expect(accent()).toBe('#0f766e')
  await beckon.update({ color: '#123456' })
  loads[0]?.onSiteColor('#0f766e')
  expect(accent()).toBe('#123456')
})

test('loads the panel closed, when idle, for who wrote before', async () => {
  const { client, panel, loads } = setup()
  client.record.patch({ session: 'vs_1' })
  await expect.poll(() => loads.length, { timeout: 10_000 }).toBe(1)
  expect(panel.isOpen()).toBe(false)
})

test('loads the panel for who wrote before and could not send it', async () => {
  const { client, loads } = setup()
  client.record.patch({ outbox: [{ id: '1', text: 'Hello' }] })
  await expect.poll(() => loads.length, { timeout: 10_000 }).toBe(1)
})

test('a panel that was long in coming knows what was changed meanwhile', async () => {
  const { beckon, panel } = setup()
  const opened = beckon.open()
  await beckon.update({ locale: 'de' })
  await opened
  expect(panel.calls.find(([name]) => name === 'update')).toEqual([
    'update',
    expect.objectContaining({ locale: 'de' }),
  ])
})

test('fetches nothing for what a page fills in, and hands it over once it is opened', async () => {
  const restore = withActivation(false)
  const { beckon, panel, loads, platform, button } = setup()
  await beckon.prefill('Draft')
  await beckon.callback({ phone: '123' })
  await platform.settle()
  restore()
  expect(loads).toEqual([])
  button().click()
  await expect
    .poll(() => panel.calls.filter(([name]) => name !== 'update'))
    .toEqual([
      ['prefill', 'Draft'],
      ['fillCallback', { phone: '123' }],
      ['open', 'callback', true],
    ])
})

test('what was filled in or is being sent does not outlive its visitor', async () => {
  const { beckon, panel } = setup()
  await beckon.prefill('Draft')
  const sent = beckon.send('Hello')
  sent.catch(() => {})
  await beckon.reset()
  await expect(sent).rejects.toMatchObject({ code: 'session/invalid' })
  await beckon.open()
  await beckon.reset()
  expect(panel.calls.map(([name]) => name).filter((name) => name !== 'update')).toEqual([
    'open',
    'forget',
  ])
})

test('waits no longer for a second attempt once it is destroyed', async () => {
  const { beckon, platform } = setup({ loadPanel: () => Promise.reject(new TypeError('no')) })
  const opened = beckon.open()
  opened.catch(() => {})
  await platform.settle()
  expect(platform.countTimers()).toBe(1)
  await beckon.destroy()
  await expect(opened).rejects.toMatchObject({ code: 'client/destroyed' })
  expect(platform.countTimers()).toBe(0)
})

test('leaves nothing behind, also when the panel arrives after the end', async () => {
  const { beckon, panel, platform } = setup()
  const opened = beckon.open()
  opened.catch(() => {})
  await beckon.destroy()
  await platform.settle()
  await expect(opened).rejects.toMatchObject({ code: 'client/destroyed' })
  expect(panel.calls).toContainEqual(['dispose'])
  expect(document.querySelector('beckon-widget')).toBeNull()
  expect(platform.countTimers()).toBe(0)
})
