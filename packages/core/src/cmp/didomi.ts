import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import type { CmpView } from './view.ts'

interface DidomiApi {
  isConsentRequired(): boolean
  shouldUserStatusBeCollected(): boolean
  getCurrentUserStatus(): { purposes: Record<string, { enabled: boolean } | undefined> }
}

interface DidomiView extends CmpView {
  Didomi?: DidomiApi
  didomiOnReady?: { push(run: () => void): unknown }
  didomiEventListeners?: { push(entry: { event: string; listener(): void }): unknown }
}

/** The names Didomi gives the purposes of the IAB's framework. */
const CATEGORIES: Categories = {
  functional: 'cookies',
  personalization: 'cookies create_content_profile select_personalized_content',
  analytics: 'cookies measure_content_performance market_research',
  ads: 'cookies select_basic_ads create_ads_profile select_personalized_ads measure_ad_performance',
}

/**
 * Follows Didomi, once the visitor has chosen there. Where Didomi asks for no consent, Beckon's own
 * choice stands.
 *
 * @param categories where you have purposes of your own
 * @see https://developers.didomi.io/cmp/web-sdk/reference/events
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [didomi()] })
 */
export function didomi(categories?: Categories, view?: CmpView): Plugin {
  const adapter = {
    name: 'didomi',
    read({ Didomi }: DidomiView) {
      if (!Didomi?.isConsentRequired() || Didomi.shouldUserStatusBeCollected()) return undefined
      const { purposes } = Didomi.getCurrentUserStatus()
      return pick({ ...CATEGORIES, ...categories }, (id) => purposes[id]?.enabled)
    },
    subscribe(page: DidomiView, changed: () => void) {
      // Nothing takes an entry back out of either list.
      let stopped = false
      const listener = (): void => {
        if (!stopped) changed()
      }
      page.didomiOnReady ??= [] as (() => void)[]
      page.didomiOnReady.push(listener)
      page.didomiEventListeners ??= [] as { event: string; listener(): void }[]
      page.didomiEventListeners.push({ event: 'consent.changed', listener })
      return () => {
        stopped = true
      }
    },
  }
  return cmp(adapter, view)
}
