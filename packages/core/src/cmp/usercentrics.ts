import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import { type CmpView, listen } from './view.ts'

/** What version 3 calls `ConsentDetails`. */
interface Details {
  consent?: { type?: string }
  categories?: Record<string, { state?: string }>
}

interface Service {
  categorySlug: string
  consent: { status: boolean; history?: readonly { type?: string }[] }
}

interface UsercentricsView extends CmpView {
  __ucCmp?: { getConsentDetails(): Promise<Details> }
  UC_UI?: { isInitialized(): boolean; getServicesBaseInfo(): readonly Service[] }
}

const CATEGORIES: Categories = {
  functional: 'functional',
  personalization: 'functional',
  analytics: 'statistics',
  ads: 'marketing',
}

type IsAllowed = (category: string) => boolean

function readDetails({ consent, categories }: Details): IsAllowed | undefined {
  if (!categories || consent?.type !== 'EXPLICIT') return undefined
  return (name) => categories[name]?.state === 'ALL_ACCEPTED'
}

/** Version 2 knows no categories of its own: one is allowed where all its services are. */
function readServices({ UC_UI }: UsercentricsView): IsAllowed | undefined {
  const services = UC_UI?.isInitialized() ? UC_UI.getServicesBaseInfo() : []
  const isExplicit = services.some(({ consent }) =>
    consent.history?.some(({ type }) => type === 'explicit'),
  )
  if (!isExplicit) return undefined
  return (name) => {
    const members = services.filter(({ categorySlug }) => categorySlug === name)
    return members.length > 0 && members.every(({ consent }) => consent.status)
  }
}

/**
 * Follows Usercentrics, version 3 or 2, once the visitor has chosen there.
 *
 * @param categories where yours are called otherwise than `functional`, `statistics`, `marketing`
 * @see https://usercentrics.com/docs/web/features/events/uc-consent/
 * @see https://usercentrics.com/docs/web/features/v2/events_v2/events_v2/
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [usercentrics()] })
 */
export function usercentrics(categories?: Categories, view?: CmpView): Plugin {
  let details: Details | undefined
  const adapter = {
    name: 'usercentrics',
    read(page: UsercentricsView) {
      const isAllowed = details ? readDetails(details) : readServices(page)
      return isAllowed && pick({ ...CATEGORIES, ...categories }, isAllowed)
    },
    subscribe(page: UsercentricsView, changed: () => void) {
      let stopped = false
      const take = (given: Details): void => {
        if (stopped) return
        details = given
        changed()
      }
      const stops = [
        listen(page, ['UC_CONSENT'], (event) => take((event as CustomEvent<Details>).detail)),
        listen(page, ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT'], changed),
      ]
      // It may have told everybody before this was here.
      page.__ucCmp?.getConsentDetails().then(
        (given) => details ?? take(given),
        () => {},
      )
      return () => {
        stopped = true
        for (const stop of stops) stop()
      }
    },
  }
  return cmp(adapter, view)
}
