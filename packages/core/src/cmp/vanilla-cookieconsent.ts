import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import { type CmpView, listen } from './view.ts'

interface CookieConsentView extends CmpView {
  /** There where it came as a script; a bundler leaves none. */
  CookieConsent?: {
    validConsent(): boolean
    getUserPreferences(): { acceptedCategories: readonly string[] }
  }
}

type Chosen = CustomEvent<{ cookie: { categories: readonly string[] } }>

const CATEGORIES: Categories = {
  functional: 'functionality',
  personalization: 'functionality',
  analytics: 'analytics',
  ads: 'ads',
}

/**
 * Follows vanilla-cookieconsent 3, once the visitor has chosen there. Bundled as a module it tells
 * of its state by events alone: create Beckon before you call its `run()`.
 *
 * @param categories where yours are called otherwise than `functionality`, `analytics`, `ads`
 * @see https://cookieconsent.orestbida.com/advanced/callbacks-events.html
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [vanillaCookieConsent()] })
 */
export function vanillaCookieConsent(categories?: Categories, view?: CmpView): Plugin {
  let accepted: readonly string[] | undefined
  const adapter = {
    name: 'vanilla-cookieconsent',
    read({ CookieConsent }: CookieConsentView) {
      if (CookieConsent?.validConsent())
        accepted = CookieConsent.getUserPreferences().acceptedCategories
      return accepted && pick({ ...CATEGORIES, ...categories }, (name) => accepted?.includes(name))
    },
    subscribe: (page: CmpView, changed: () => void) =>
      listen(page, ['cc:onConsent', 'cc:onChange'], (event) => {
        accepted = (event as Chosen).detail.cookie.categories
        changed()
      }),
  }
  return cmp(adapter, view)
}
