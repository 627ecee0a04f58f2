import { expect, test } from 'vitest'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { shopify } from './shopify.ts'

type Visitor = Partial<Record<'analytics' | 'marketing' | 'preferences' | 'sale_of_data', string>>

interface Globals {
  Shopify?: { customerPrivacy?: { currentVisitorConsent(): Visitor } }
}

const UNDECIDED: Visitor = { analytics: '', marketing: '', preferences: '', sale_of_data: '' }

function start(visitor?: Visitor) {
  const view = createMemoryView<Globals>({})
  const put = (now: Visitor): void => {
    view.Shopify = { customerPrivacy: { currentVisitorConsent: () => now } }
  }
  if (visitor) put(visitor)
  const plugin = shopify(view)
  const choose = (now: Visitor, event = 'visitorConsentCollected'): void => {
    put(now)
    view.document.dispatchEvent(new Event(event))
  }
  return { ...startMemoryClient(plugin), plugin, choose }
}

test('says nothing before the visitor has chosen', () => {
  expect(start(UNDECIDED).listAllowed()).toEqual([])
})

test('reads what was chosen on an earlier page, also once the API comes', () => {
  const chosen = { analytics: 'yes', marketing: 'no', preferences: 'no' }
  expect(start(chosen).listAllowed()).toEqual(['analytics'])
  const late = start()
  late.choose(chosen, 'shopifyCustomerPrivacyApiLoaded')
  expect(late.listAllowed()).toEqual(['analytics'])
})

test('follows each choice, and a withdrawal at once', () => {
  const { choose, listAllowed } = start(UNDECIDED)
  choose({ analytics: 'yes', marketing: 'yes', preferences: 'yes', sale_of_data: '' })
  expect(listAllowed()).toEqual(['functional', 'analytics', 'personalization', 'ads'])
  choose({ analytics: 'yes', marketing: 'yes', preferences: 'no', sale_of_data: 'no' })
  expect(listAllowed()).toEqual(['analytics'])
  choose({ analytics: 'no', marketing: 'no', preferences: 'no', sale_of_data: 'no' })
  expect(listAllowed()).toEqual([])
})

test('listens no longer after dispose', () => {
  const { plugin, choose, listAllowed } = start(UNDECIDED)
  plugin.dispose?.()
  choose({ analytics: 'yes', marketing: 'yes', preferences: 'yes' })
  expect(listAllowed()).toEqual([])
})
