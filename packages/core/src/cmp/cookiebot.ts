import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import { type CmpView, listen } from './view.ts'

interface CookiebotView extends CmpView {
  Cookiebot?: {
    hasResponse: boolean
    consent: { method?: string | null; [category: string]: unknown }
  }
}

const CATEGORIES: Categories = {
  functional: 'preferences',
  personalization: 'preferences',
  analytics: 'statistics',
  ads: 'marketing',
}

/**
 * Follows Cookiebot, once the visitor has answered its dialog. Consent that Cookiebot only implies
 * is none.
 *
 * @param categories where you use its categories otherwise
 * @see https://www.cookiebot.com/en/developer/
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [cookiebot()] })
 */
export function cookiebot(categories?: Categories, view?: CmpView): Plugin {
  const adapter = {
    name: 'cookiebot',
    read({ Cookiebot }: CookiebotView) {
      if (!Cookiebot?.hasResponse || Cookiebot.consent.method === 'implied') return undefined
      const { consent } = Cookiebot
      return pick({ ...CATEGORIES, ...categories }, (name) => consent[name] === true)
    },
    subscribe: (page: CmpView, changed: () => void) =>
      listen(page, ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline'], changed),
  }
  return cmp(adapter, view)
}
