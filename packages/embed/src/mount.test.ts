import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Chunks } from './chunks.ts'
import { createChunks } from './memory-chunks.ts'
import { mount } from './mount.ts'
import type { TagOptions } from './read-attributes.ts'

const options: TagOptions = { site: 'pk_test', host: 'https://gateway.example' }
const host = (): Element | null => document.querySelector('beckon-widget')

const warn = console.warn
let warnings: unknown[][] = []

beforeEach(() => {
  warnings = []
  console.warn = (...values) => void warnings.push(values)
  window.beckon = undefined
  localStorage.clear()
})
afterEach(async () => {
  console.warn = warn
  await window.beckon?.destroy().catch(() => {})
})

test('shows the launcher and fetches nothing until somebody chooses or opens', async () => {
  const { chunks, fetched } = createChunks()
  const beckon = mount(options, chunks)
  await beckon.track('Signed Up')
  await beckon.identify('user-1')
  await beckon.hide()
  await beckon.show()
  await beckon.update({ position: 'left' })
  expect(await beckon.consent('get')).toMatchObject({ chosen: false, epoch: 0 })
  expect(host()?.shadowRoot?.querySelector('button')).not.toBe(null)
  expect([fetched, localStorage.length, document.cookie]).toEqual([[], 0, ''])
})

test('opens the chat on a whole client', async () => {
  const { chunks, fetched, opened } = createChunks()
  const beckon = mount(options, chunks)
  await beckon.open('callback')
  expect([...fetched].sort()).toEqual(['core', 'panel'])
  expect(opened).toMatchObject([{ chosen: false }, 'callback'])
})

test('runs what was queued, in order, and warns once for what failed', async () => {
  const { chunks, gateway, platform } = createChunks()
  const heard: unknown[] = []
  const queue = [
    ['on', 'consent:changed', (state: { epoch: number }) => heard.push(state.epoch)],
    ['identify', 'user-1'],
    ['consent', { analytics: true }],
    ['track', 'Signed Up'],
    ['nonsense'],
  ]
  window.beckon = Object.assign(() => {}, { q: queue }) as unknown as Window['beckon']
  mount(options, chunks)
  await vi.waitFor(async () => {
    await platform.advance(2000)
    expect(gateway.events).toMatchObject([{ event: 'Signed Up', userId: 'user-1' }])
  })
  expect(heard).toEqual([1])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]?.[1]).toBe('nonsense')
})

test('is a function and an object with the same commands', async () => {
  const { chunks } = createChunks()
  const beckon = mount(options, chunks)
  expect(window.beckon).toBe(beckon)
  expect(await beckon('consent', 'get')).toEqual(await beckon.consent('get'))
  await expect(beckon('nonsense' as 'show')).rejects.toMatchObject({ code: 'command/invalid' })
})

test('announces ready, and every event on window, until unsubscribed', async () => {
  const { chunks } = createChunks()
  const heard: unknown[] = []
  const onDom = (event: Event): void => void heard.push(event.type)
  window.addEventListener('beckon:ready', onDom)
  window.addEventListener('beckon:consent:changed', onDom)
  const beckon = mount(options, chunks)
  const stop = beckon.on('consent:changed', ({ epoch }) => heard.push(epoch))
  await beckon.consent('denied')
  stop()
  await beckon.consent('denied')
  expect(heard).toEqual(['beckon:ready', 'beckon:consent:changed', 1, 'beckon:consent:changed'])
  window.removeEventListener('beckon:ready', onDom)
  window.removeEventListener('beckon:consent:changed', onDom)
})

test.each([
  '{"anonymousId":"a"}',
  '{"session":"vs_1"}',
  '{"outbox":[{"id":"1","text":"Hello"}]}',
  '{"unsent":[{}]}',
])('fetches core at once for who agreed or wrote before: %s', async (text) => {
  localStorage.setItem('beckon.pk_test', text)
  const { chunks, fetched } = createChunks()
  mount(options, chunks)
  await vi.waitFor(() => expect(fetched).toContain('core'))
})

test.each([
  ['the site vouches for it', '', 'granted'],
  ['it was given before', '{"consent":{"purposes":{"analytics":true}}}', 'ask'],
  ['it waits in the record', '{"pending":[{"input":{"analytics":true},"at":"x"}]}', 'ask'],
  ['all of it waits in the record', '{"pending":[{"input":"granted","at":"x"}]}', 'ask'],
] as const)('fetches what analytics needs beside core where %s', async (_, text, consent) => {
  if (text) localStorage.setItem('beckon.pk_test', text)
  const { chunks, fetched } = createChunks()
  const core: typeof chunks.core = () => new Promise(() => {})
  void mount({ ...options, consent }, { ...chunks, core }).consent({ ads: true })
  await vi.waitFor(() => expect(fetched).toEqual(['tracking']))
})

test.each([
  ['wrote', '{"session":"vs_1","consent":{"purposes":{"analytics":false}}}', 'ask'],
  ['withdrew what the site vouches for', '[4,1700000000000,{"":127}]', 'granted'],
] as const)('fetches nothing for analytics for who %s', async (_, text, consent) => {
  localStorage.setItem('beckon.pk_test', text)
  const { chunks, fetched } = createChunks()
  mount({ ...options, consent }, chunks)
  await vi.waitFor(() => expect(fetched).toContain('core'))
  expect(fetched).not.toContain('tracking')
})

test('fetches nothing for who only refused, and still knows of it when asked', async () => {
  const purposes = '"purposes":{"analytics":false}'
  localStorage.setItem('beckon.pk_test', `{"consent":{"epoch":3,${purposes},"at":"x"}}`)
  const { chunks, fetched, platform } = createChunks()
  platform.storage.write('beckon.pk_test', localStorage.getItem('beckon.pk_test') ?? '')
  const beckon = mount(options, chunks)
  await beckon.track('Signed Up')
  expect(fetched).toEqual([])
  expect(await beckon.consent('get')).toMatchObject({ chosen: true, epoch: 3 })
})

test('fetches core when this visitor becomes known in another tab', async () => {
  const { chunks, fetched } = createChunks()
  mount(options, chunks)
  const tell = (key: string): boolean =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key }))
  tell('beckon.pk_test')
  localStorage.setItem('beckon.pk_test', '{"session":"vs_1"}')
  tell('other')
  expect(fetched).toEqual([])
  tell('beckon.pk_test')
  await vi.waitFor(() => expect(fetched).toEqual(['core']))
})

test('takes the consent the site vouches for, once', async () => {
  const { chunks, gateway } = createChunks()
  mount({ ...options, consent: 'granted' }, chunks)
  await vi.waitFor(() =>
    expect(gateway.receipts).toMatchObject([{ epoch: 1, surface: 'attribute' }]),
  )
})

test('sets up a plugin once core is there, unless it was taken back', async () => {
  const { chunks } = createChunks()
  const beckon = mount(options, chunks)
  const log: string[] = []
  const stop = beckon.use({
    name: 'mine',
    setup: ({ site }) => void log.push(site),
    dispose: () => void log.push('disposed'),
  })
  await vi.waitFor(() => expect(log).toEqual(['pk_test']))
  stop()
  await vi.waitFor(() => expect(log).toEqual(['pk_test', 'disposed']))
})

test('leaves nothing behind when destroyed, before core and after', async () => {
  for (const openFirst of [false, true]) {
    const { chunks, fetched, opened } = createChunks()
    const beckon = mount(options, chunks)
    if (openFirst) await beckon.open()
    await beckon.destroy()
    expect(host()).toBe(null)
    expect(beckon.mounted).toBe(false)
    await expect(beckon.track('Late')).rejects.toMatchObject({ code: 'client/destroyed' })
    expect(fetched).toHaveLength(openFirst ? 2 : 0)
    if (openFirst) expect(opened).toContain('disposed')
  }
})

test('waits for nothing any more once it is destroyed, and fetches no panel then', async () => {
  vi.useFakeTimers()
  try {
    localStorage.setItem('beckon.pk_test', '{"session":"vs_1"}')
    const { chunks, fetched } = createChunks()
    const beckon = mount(options, chunks)
    dispatchEvent(new StorageEvent('storage', { key: 'beckon.pk_test' }))
    expect(vi.getTimerCount()).toBe(1)
    await beckon.destroy()
    expect(vi.getTimerCount()).toBe(0)
    expect(fetched).not.toContain('panel')
  } finally {
    vi.useRealTimers()
  }
})

test('says that it could not be loaded, and tries again when asked again', async () => {
  const { chunks } = createChunks()
  let broken = true
  const core: Chunks['core'] = () => (broken ? Promise.reject(new Error('404')) : chunks.core())
  const beckon = mount(options, { ...chunks, core })
  await expect(beckon.consent('denied')).rejects.toMatchObject({ code: 'network/unreachable' })
  broken = false
  expect(await beckon.consent('denied')).toMatchObject({ chosen: true })
})
