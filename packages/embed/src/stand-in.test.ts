import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Chunks } from './chunks.ts'
import type { BeckonGlobal } from './create-global.ts'
import { createChunks, type MemoryChunks } from './memory-chunks.ts'
import { mount } from './mount.ts'
import type { TagOptions } from './read-attributes.ts'

const options: TagOptions = { site: 'pk_test', host: 'https://gateway.example' }
const key = 'beckon.pk_test'

beforeEach(() => {
  window.beckon = undefined
  localStorage.clear()
})
afterEach(() => window.beckon?.destroy())

interface Held extends MemoryChunks {
  beckon: BeckonGlobal
  /** Lets core arrive. */
  arrive(): void
  /** Lets the network lose it. */
  lose(): void
}

/** Mounts with a core that is on its way until told. */
function mountHeld(more: Partial<TagOptions> = {}): Held {
  const memory = createChunks()
  const ways: ((found: boolean) => void)[] = []
  const core: Chunks['core'] = async () => {
    const found = await new Promise<boolean>((resolve) => ways.push(resolve))
    if (!found) throw new TypeError('offline')
    return memory.chunks.core()
  }
  const beckon = mount({ ...options, ...more }, { ...memory.chunks, core })
  const settle = (found: boolean): void => {
    for (const way of ways.splice(0)) way(found)
  }
  return { ...memory, beckon, arrive: () => settle(true), lose: () => settle(false) }
}

test('starts nothing that was destroyed while it was fetched', async () => {
  const { beckon, arrive, fetched, platform } = mountHeld({ consent: 'granted' })
  const chosen = beckon.consent('granted')
  await beckon.destroy()
  expect(document.querySelector('beckon-widget')).toBe(null)
  arrive()
  await expect(chosen).rejects.toMatchObject({ code: 'client/destroyed' })
  await platform.settle()
  expect(fetched).toEqual(['tracking', 'core'])
  expect(platform.requests).toEqual([])
  expect(localStorage.getItem(key)).not.toContain('"consent"')
})

test('may be destroyed twice, and tells nobody anything after', async () => {
  const { beckon, arrive, fetched, platform } = mountHeld()
  const heard: unknown[] = []
  beckon.on('error', (detail) => heard.push(detail))
  await beckon.destroy()
  await beckon.destroy()
  beckon.on('error', (detail) => heard.push(detail))
  window.dispatchEvent(new CustomEvent('beckon:error', { detail: 'late' }))
  localStorage.setItem(key, '{"session":"vs_1"}')
  window.dispatchEvent(Object.assign(new Event('storage'), { key }))
  arrive()
  await platform.settle()
  expect([heard, fetched]).toEqual([[], []])
})

test('keeps a choice that core could not be told of, for the next page', async () => {
  for (const choice of ['granted', 'denied'] as const) {
    localStorage.clear()
    const { beckon } = mountHeld()
    void beckon.consent(choice)
    expect(localStorage.getItem(key)).toMatch(`"pending":[{"input":"${choice}"`)
    await beckon.destroy()
    expect(localStorage.getItem(key)).toMatch(`"pending":[{"input":"${choice}"`)
  }
  const { arrive, fetched } = mountHeld()
  arrive()
  await vi.waitFor(() => expect(fetched).toEqual(['core']))
})

test('tells core itself of a choice once it is there', async () => {
  const { beckon, arrive, gateway } = mountHeld()
  const chosen = beckon.consent('granted')
  arrive()
  expect(await chosen).toMatchObject({ epoch: 1 })
  expect(localStorage.getItem(key)).not.toContain('pending')
  expect(gateway.receipts).toHaveLength(1)
  void beckon.consent('denied')
  expect(localStorage.getItem(key)).not.toContain('pending')
})

test('leaves the choice noted where core cannot be fetched, for the core that comes', async () => {
  const { beckon, arrive, lose } = mountHeld()
  const chosen = beckon.consent('granted')
  lose()
  await expect(chosen).rejects.toMatchObject({ code: 'network/unreachable' })
  expect(localStorage.getItem(key)).toContain('"pending":[{"input":"granted"')
  const opened = beckon.open()
  arrive()
  await opened
  expect(await beckon.consent('get')).toMatchObject({ epoch: 1, purposes: { analytics: true } })
})

test('says that core is missing, and fetches it for a known visitor once the network is back', async () => {
  localStorage.setItem(key, '{"session":"vs_1"}')
  const { beckon, arrive, lose, fetched } = mountHeld()
  const errors: string[] = []
  beckon.on('error', ({ error }) => errors.push(error.code))
  lose()
  await vi.waitFor(() => expect(errors).toEqual(['network/unreachable']))
  await Promise.resolve()
  window.dispatchEvent(new Event('online'))
  arrive()
  await vi.waitFor(() => expect(fetched).toEqual(['core']))
})

test('says once that neither core nor the panel can be fetched, whichever fails first', async () => {
  for (const first of ['core', 'panel'] as const) {
    const { chunks } = createChunks()
    const fail = (name: string) => async () => {
      if (name !== first) await new Promise((resolve) => setTimeout(resolve))
      throw new TypeError('offline')
    }
    const beckon = mount(options, { ...chunks, core: fail('core'), panel: fail('panel') })
    const errors: string[] = []
    beckon.on('error', ({ error }) => errors.push(error.code))
    await expect(beckon.open()).rejects.toMatchObject({ code: 'network/unreachable' })
    expect(errors).toEqual(['network/unreachable'])
    await beckon.destroy()
  }
})

test('fetches nothing for who was destroyed before the network is back', async () => {
  localStorage.setItem(key, '{"session":"vs_1"}')
  const { beckon, arrive, lose, fetched, platform } = mountHeld()
  lose()
  await platform.settle()
  await beckon.destroy()
  window.dispatchEvent(new Event('online'))
  arrive()
  await platform.settle()
  expect(fetched).toEqual([])
})

test('lets no command that nobody waits for fail on the page', async () => {
  const surfaced: unknown[] = []
  const listener = (error: unknown): void => void surfaced.push(error)
  process.on('unhandledRejection', listener)
  const { beckon, lose, platform } = mountHeld()
  void beckon.consent('granted')
  void beckon.track('')
  lose()
  await platform.settle()
  await platform.settle()
  process.off('unhandledRejection', listener)
  expect(surfaced).toEqual([])
})

test('introduces whom the page named, unless they were forgotten again', async () => {
  for (const forget of [false, true]) {
    localStorage.clear()
    const { beckon, arrive, gateway, platform } = mountHeld()
    await beckon.identify('user-1')
    if (forget) await beckon.reset()
    const chosen = beckon.consent('granted')
    arrive()
    await chosen
    await beckon.track('Signed Up')
    await platform.advance(2000)
    expect(gateway.events[0]?.userId).toBe(forget ? undefined : 'user-1')
    await beckon.destroy()
  }
})

test('refuses nameless things before core as core does', async () => {
  const { beckon } = mountHeld()
  for (const call of [beckon.track(''), beckon.identify(''), beckon.group(''), beckon.alias('')])
    await expect(call).rejects.toMatchObject({ code: 'command/invalid' })
  await beckon.page()
})

test('leaves an earlier refusal alone, whatever the tag vouches for', async () => {
  const consent = { epoch: 3, purposes: { analytics: false }, at: 'then' }
  const { beckon, arrive, platform } = mountHeld({ consent: 'granted' })
  platform.storage.write(key, JSON.stringify({ consent }))
  arrive()
  expect(await beckon.consent('get')).toMatchObject({ epoch: 3, purposes: { analytics: false } })
  expect(platform.requests).toEqual([])
})

test('forgets who was here although core was missing when it was told to', async () => {
  localStorage.setItem(key, '{"session":"vs_1"}')
  const { beckon, arrive, lose, platform } = mountHeld()
  lose()
  await platform.settle()
  await beckon.reset()
  const opened = beckon.open()
  arrive()
  await opened
  expect(localStorage.getItem(key)).toBe(null)
})

test('leaves the page at once, whoever still waits for an answer', async () => {
  const { beckon, arrive, platform } = mountHeld()
  platform.handle = () => new Promise(() => {})
  void beckon.consent('granted')
  arrive()
  await platform.settle()
  void beckon.destroy()
  expect(document.querySelector('beckon-widget')).toBe(null)
})
