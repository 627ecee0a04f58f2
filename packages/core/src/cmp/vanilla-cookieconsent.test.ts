import { expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { vanillaCookieConsent } from './vanilla-cookieconsent.ts'

interface Globals {
  CookieConsent?: {
    validConsent(): boolean
    getUserPreferences(): { acceptedCategories: readonly string[] }
  }
}

function start(globals: Globals = {}) {
  const view = createMemoryView(globals)
  const plugin = vanillaCookieConsent({ ads: 'marketing' }, view)
  const choose = (event: string, ...categories: string[]): void =>
    view.announce(event, { cookie: { categories } })
  return { ...startMemoryClient(plugin), plugin, view, choose }
}

const createGlobal = (valid: boolean, ...acceptedCategories: string[]): Globals => ({
  CookieConsent: {
    validConsent: () => valid,
    getUserPreferences: () => ({ acceptedCategories }),
  },
})

test('says nothing before the visitor has chosen', () => {
  expect(start(createGlobal(false, 'necessary', 'analytics')).listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page', () => {
  const { listAllowed } = start(createGlobal(true, 'necessary', 'functionality'))
  expect(listAllowed()).toEqual(['functional', 'personalization'])
})

test('follows each choice by its events alone, and a withdrawal at once', () => {
  const { choose, listAllowed } = start()
  choose('cc:onConsent', 'necessary', 'analytics', 'marketing')
  expect(listAllowed()).toEqual(['analytics', 'ads'])
  choose('cc:onChange', 'necessary')
  expect(listAllowed()).toEqual([])
})

test('listens no longer after dispose', () => {
  const { plugin, choose, listAllowed } = start()
  plugin.dispose?.()
  choose('cc:onConsent', 'analytics')
  expect(listAllowed()).toEqual([])
})
