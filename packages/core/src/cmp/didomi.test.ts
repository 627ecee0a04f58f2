import { expect, test } from 'vitest'
import { didomi } from './didomi.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'

const STATISTICS = ['cookies', 'measure_content_performance', 'market_research']

function createDidomi() {
  const state = { required: true, missing: true, enabled: [] as string[] }
  const Didomi = {
    isConsentRequired: () => state.required,
    shouldUserStatusBeCollected: () => state.missing,
    getCurrentUserStatus: () => ({
      purposes: Object.fromEntries(state.enabled.map((id) => [id, { enabled: true }])),
    }),
  }
  return { state, Didomi }
}

interface Globals {
  Didomi?: ReturnType<typeof createDidomi>['Didomi']
  didomiOnReady?: (() => void)[]
  didomiEventListeners?: { event: string; listener(): void }[]
}

function start() {
  const { state, Didomi } = createDidomi()
  const view = createMemoryView<Globals>({})
  const plugin = didomi(undefined, view)
  const choose = (...enabled: string[]): void => {
    Object.assign(state, { missing: false, enabled })
    for (const { event, listener } of view.didomiEventListeners ?? [])
      if (event === 'consent.changed') listener()
  }
  const load = (): void => {
    view.Didomi = Didomi
    for (const run of view.didomiOnReady ?? []) run()
  }
  return { ...startMemoryClient(plugin), plugin, view, state, choose, load }
}

test('says nothing before the visitor was asked, nor where nobody is asked', () => {
  const { state, load, choose, listAllowed } = start()
  state.enabled = STATISTICS
  load()
  expect(listAllowed()).toEqual([])
  state.required = false
  choose(...STATISTICS)
  expect(listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page once it is there', () => {
  const { state, load, listAllowed } = start()
  Object.assign(state, { missing: false, enabled: STATISTICS })
  load()
  expect(listAllowed()).toEqual(['functional', 'analytics'])
})

test('follows each choice, and a withdrawal at once', () => {
  const { load, choose, listAllowed } = start()
  load()
  choose(...STATISTICS, 'create_content_profile', 'select_personalized_content')
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization'])
  choose('cookies', 'market_research')
  expect(listAllowed()).toEqual(['functional'])
  choose()
  expect(listAllowed()).toEqual([])
})

test('keeps its place in the lists of Didomi after dispose, and is silent', () => {
  const { plugin, load, choose, listAllowed } = start()
  load()
  plugin.dispose?.()
  choose(...STATISTICS)
  expect(listAllowed()).toEqual([])
})
