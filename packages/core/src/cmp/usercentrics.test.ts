import { expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { usercentrics } from './usercentrics.ts'

type Type = 'EXPLICIT' | 'IMPLICIT'

/** What version 3 hands out: the state of each category, and whose act it was. */
function describe(type: Type, ...granted: string[]) {
  const categories = ['essential', 'functional', 'statistics', 'marketing'].map((name) => [
    name,
    { state: granted.includes(name) ? 'ALL_ACCEPTED' : 'ALL_DENIED' },
  ])
  return { consent: { type }, categories: Object.fromEntries(categories) }
}

/** What version 2 hands out: its services, each in a category. */
function list(type: 'explicit' | 'implicit', ...granted: string[]) {
  const names = ['functional', 'statistics', 'statistics/2', 'marketing']
  return names.map((name) => ({
    categorySlug: name.replace('/2', ''),
    consent: { status: granted.includes(name), history: [{ type }] },
  }))
}

interface Globals {
  __ucCmp?: { getConsentDetails(): Promise<ReturnType<typeof describe>> }
  UC_UI?: { isInitialized(): boolean; getServicesBaseInfo(): ReturnType<typeof list> }
}

function start(globals: Globals = {}) {
  const view = createMemoryView(globals)
  const plugin = usercentrics(undefined, view)
  return { ...startMemoryClient(plugin), plugin, view }
}

test('follows version 3, each choice in the task of its event', () => {
  const { view, listAllowed } = start()
  view.announce('UC_CONSENT', describe('EXPLICIT', 'functional', 'statistics', 'marketing'))
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
  view.announce('UC_CONSENT', describe('EXPLICIT', 'statistics'))
  expect(listAllowed()).toEqual(['analytics'])
  view.announce('UC_CONSENT', describe('EXPLICIT'))
  expect(listAllowed()).toEqual([])
})

test('takes what is granted without an act of the visitor for nothing said', () => {
  const { view, listAllowed } = start()
  view.announce('UC_CONSENT', describe('IMPLICIT', 'statistics', 'marketing'))
  expect(listAllowed()).toEqual([])
})

test('a category with some of its services denied is not allowed', () => {
  const { view, listAllowed } = start()
  const details = describe('EXPLICIT', 'statistics')
  view.announce('UC_CONSENT', {
    ...details,
    categories: { ...details.categories, statistics: { state: 'SOME_ACCEPTED' } },
  })
  expect(listAllowed()).toEqual([])
})

test('asks version 3 for what it told before', async () => {
  const details = describe('EXPLICIT', 'statistics')
  const { platform, listAllowed } = start({ __ucCmp: { getConsentDetails: async () => details } })
  await platform.settle()
  expect(listAllowed()).toEqual(['analytics'])
})

test('an answer that comes late does not undo what was chosen meanwhile', async () => {
  const before = describe('EXPLICIT', 'statistics')
  const { platform, view, listAllowed } = start({
    __ucCmp: { getConsentDetails: async () => before },
  })
  view.announce('UC_CONSENT', describe('EXPLICIT', 'marketing'))
  await platform.settle()
  expect(listAllowed()).toEqual(['ads'])
})

test('follows version 2: a category is allowed where all its services are', () => {
  let services = list('explicit', 'statistics')
  const UC_UI = { isInitialized: () => true, getServicesBaseInfo: () => services }
  const { view, listAllowed } = start({ UC_UI })
  expect(listAllowed()).toEqual([])
  services = list('explicit', 'statistics', 'statistics/2')
  view.announce('UC_UI_CMP_EVENT', { type: 'SAVE' })
  expect(listAllowed()).toEqual(['analytics'])
})

test('says nothing while version 2 has not started, or nobody has chosen', () => {
  const all = list('implicit', 'functional', 'statistics', 'statistics/2', 'marketing')
  const waiting = { isInitialized: () => false, getServicesBaseInfo: () => all }
  expect(start({ UC_UI: waiting }).listAllowed()).toEqual([])
  const started = { isInitialized: () => true, getServicesBaseInfo: () => all }
  expect(start({ UC_UI: started }).listAllowed()).toEqual([])
})

test('hears nothing after dispose, not even what it asked for before', async () => {
  const details = describe('EXPLICIT', 'statistics')
  const started = start({ __ucCmp: { getConsentDetails: async () => details } })
  started.plugin.dispose?.()
  started.view.announce('UC_CONSENT', details)
  await started.platform.settle()
  expect(started.listAllowed()).toEqual([])
})
