import { expect, test } from 'vitest'
import { cookiebot } from './cookiebot.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'

interface State {
  hasResponse: boolean
  consent: { method?: string | null; [category: string]: unknown }
}

function start(Cookiebot?: State) {
  const view = createMemoryView(Cookiebot ? { Cookiebot } : ({} as { Cookiebot?: State }))
  const plugin = cookiebot(undefined, view)
  const choose = (event: string, ...granted: string[]): void => {
    const chosen = granted.map((category) => [category, true])
    const consent = { method: 'explicit', ...Object.fromEntries(chosen) }
    view.Cookiebot = { hasResponse: true, consent }
    view.announce(event)
  }
  return { ...startMemoryClient(plugin), plugin, view, choose }
}

test('says nothing before its dialog was answered', () => {
  const { listAllowed } = start({ hasResponse: false, consent: { statistics: true } })
  expect(listAllowed()).toEqual([])
})

test('takes consent that is only implied for none', () => {
  const consent = { method: 'implied', statistics: true, marketing: true }
  expect(start({ hasResponse: true, consent }).listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page, also where it does not know how', () => {
  const consent = { statistics: true, marketing: false }
  expect(start({ hasResponse: true, consent }).listAllowed()).toEqual(['analytics'])
})

test('follows each choice, and a withdrawal at once', () => {
  const { choose, listAllowed } = start()
  choose('CookiebotOnConsentReady', 'preferences', 'statistics', 'marketing')
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
  choose('CookiebotOnAccept', 'preferences')
  expect(listAllowed()).toEqual(['functional', 'personalization'])
  choose('CookiebotOnDecline')
  expect(listAllowed()).toEqual([])
})

test('listens no longer after dispose', () => {
  const { plugin, choose, listAllowed } = start()
  plugin.dispose?.()
  choose('CookiebotOnAccept', 'statistics')
  expect(listAllowed()).toEqual([])
})
