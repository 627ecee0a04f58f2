import type { Plugin } from '../plugin.ts'
import { cmp } from './cmp.ts'
import type { CmpAnswer } from './follow.ts'
import { type CmpView, listen } from './view.ts'

/** `yes`, `no`, or empty while the visitor has not chosen. */
type Visitor = Partial<Record<'analytics' | 'marketing' | 'preferences' | 'sale_of_data', string>>

interface ShopifyView extends CmpView {
  readonly document: CmpView
  Shopify?: { customerPrivacy?: { currentVisitorConsent(): Visitor } }
}

/**
 * Follows the Customer Privacy API of a Shopify storefront. It asks for no feature to be loaded: the
 * theme's banner, or your code, does that.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [shopify()] })
 */
export function shopify(view?: CmpView): Plugin {
  const adapter = {
    name: 'shopify',
    read({ Shopify }: ShopifyView): CmpAnswer | undefined {
      const visitor = Shopify?.customerPrivacy?.currentVisitorConsent()
      if (!visitor?.analytics && !visitor?.marketing && !visitor?.preferences) return undefined
      const functional = visitor.preferences === 'yes'
      return {
        functional,
        personalization: functional,
        analytics: visitor.analytics === 'yes',
        ads: visitor.marketing === 'yes' && visitor.sale_of_data !== 'no',
      }
    },
    subscribe: ({ document }: ShopifyView, changed: () => void) =>
      listen(document, ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded'], changed),
  }
  return cmp(adapter, view)
}
