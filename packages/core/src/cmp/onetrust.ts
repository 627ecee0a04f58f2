import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import { type CmpView, listen } from './view.ts'

interface OneTrustView extends CmpView {
  OnetrustActiveGroups?: string
  OptanonActiveGroups?: string
  /** A page may keep settings for it under this name before it is there. */
  OneTrust?: { IsAlertBoxClosed?(): boolean }
}

/** The ids OneTrust gives its categories. */
const CATEGORIES: Categories = {
  functional: 'C0003',
  personalization: 'C0003',
  analytics: 'C0002',
  ads: 'C0004',
}

/**
 * Follows OneTrust, once the visitor has answered its banner.
 *
 * @param categories where yours have other ids
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [oneTrust()] })
 */
export function oneTrust(categories?: Categories, view?: CmpView): Plugin {
  const adapter = {
    name: 'onetrust',
    read({ OneTrust, OnetrustActiveGroups, OptanonActiveGroups }: OneTrustView) {
      const groups = (OnetrustActiveGroups ?? OptanonActiveGroups)?.split(',')
      if (!groups || !OneTrust?.IsAlertBoxClosed?.()) return undefined
      return pick({ ...CATEGORIES, ...categories }, (id) => groups.includes(id))
    },
    // The second comes when the choice is on record, in case the banner counted as open at the first.
    subscribe: (page: CmpView, changed: () => void) =>
      listen(page, ['OneTrustGroupsUpdated', 'OTConsentApplied'], changed),
  }
  return cmp(adapter, view)
}
