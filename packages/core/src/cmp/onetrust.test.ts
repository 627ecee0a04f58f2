import { expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { oneTrust } from './onetrust.ts'

interface Globals {
  OnetrustActiveGroups?: string
  OptanonActiveGroups?: string
  OneTrust?: { IsAlertBoxClosed?(): boolean }
}

function start(globals: Globals = {}, categories?: Parameters<typeof oneTrust>[0]) {
  const view = createMemoryView(globals)
  const plugin = oneTrust(categories, view)
  const choose = (groups: string, event = 'OneTrustGroupsUpdated'): void => {
    view.OneTrust = { IsAlertBoxClosed: () => true }
    view.OnetrustActiveGroups = `,${groups},`
    view.announce(event, groups.split(','))
  }
  return { ...startMemoryClient(plugin), plugin, view, choose }
}

test('says nothing before the banner was answered, whatever groups are active by default', () => {
  const open = {
    OneTrust: { IsAlertBoxClosed: () => false },
    OnetrustActiveGroups: ',C0001,C0004,',
  }
  const { view, listAllowed } = start(open)
  view.announce('OneTrustGroupsUpdated')
  expect(listAllowed()).toEqual([])
})

test('says nothing while only its settings are on the page', () => {
  const { listAllowed } = start({ OneTrust: {}, OnetrustActiveGroups: ',C0001,C0004,' })
  expect(listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page', () => {
  const { listAllowed } = start({
    OneTrust: { IsAlertBoxClosed: () => true },
    OptanonActiveGroups: ',C0001,C0002,C0003,C0004,',
  })
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
})

test('follows each choice, and a withdrawal at once', () => {
  const { choose, listAllowed } = start()
  choose('C0001,C0002')
  expect(listAllowed()).toEqual(['analytics'])
  choose('C0001,C0004')
  expect(listAllowed()).toEqual(['ads'])
  choose('C0001')
  expect(listAllowed()).toEqual([])
})

test('hears of a choice when it is on record, too', () => {
  const { choose, listAllowed } = start()
  choose('C0001,C0002', 'OTConsentApplied')
  expect(listAllowed()).toEqual(['analytics'])
})

test('takes other ids for its categories', () => {
  const { choose, listAllowed } = start({}, { analytics: 'STATS C0002', ads: undefined })
  choose('C0002,C0004')
  expect(listAllowed()).toEqual([])
  choose('C0002,STATS')
  expect(listAllowed()).toEqual(['analytics'])
})

test('listens no longer after dispose', () => {
  const { plugin, view, choose, listAllowed } = start()
  plugin.dispose?.()
  choose('C0001,C0002')
  expect(listAllowed()).toEqual([])
  expect(view.countListeners('OneTrustGroupsUpdated')).toBe(0)
})
