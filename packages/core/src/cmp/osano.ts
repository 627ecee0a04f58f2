import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import type { CmpView } from './view.ts'
import { waitFor } from './wait-for.ts'

type Consents = Readonly<Record<string, string>>
type Take = (consents?: Consents) => void

interface OsanoView extends CmpView {
  Osano?: {
    cm?: {
      addEventListener(type: string, listener: Take): void
      removeEventListener(type: string, listener: Take): void
    }
  }
}

const EVENTS = ['osano-cm-initialized', 'osano-cm-consent-saved']

const CATEGORIES: Categories = {
  functional: 'STORAGE',
  personalization: 'PERSONALIZATION',
  analytics: 'ANALYTICS',
  ads: 'MARKETING',
}

/**
 * Follows Osano, once the visitor has saved a choice there.
 *
 * @param categories where you use its categories otherwise
 * @see https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [osano()] })
 */
export function osano(categories?: Categories, view?: CmpView): Plugin {
  let saved: Consents | undefined
  const adapter = {
    name: 'osano',
    read: () =>
      saved && pick({ ...CATEGORIES, ...categories }, (name) => saved?.[name] === 'ACCEPT'),
    subscribe(page: OsanoView, changed: () => void) {
      const take: Take = (consents) => {
        // Undefined, or empty, until the visitor has saved one.
        if (!consents?.['ESSENTIAL']) return
        saved = consents
        changed()
      }
      const stopWaiting = waitFor(
        page,
        () => page.Osano?.cm,
        (cm) => {
          // It calls back at once where it has started already.
          for (const type of EVENTS) cm.addEventListener(type, take)
        },
      )
      return () => {
        stopWaiting()
        for (const type of EVENTS) page.Osano?.cm?.removeEventListener(type, take)
      }
    },
  }
  return cmp(adapter, view)
}
