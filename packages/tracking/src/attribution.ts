import type { Client, Stop } from '@beckon/core'
import { type Json, mask } from '@beckon/protocol'
import { readCampaign, readLanding } from './campaign.ts'
import { tellAttribution } from './tell-attribution.ts'

export interface AttributionOptions {
  /** Further hosts that are no referrers, with their subdomains: sites of the same owner, payment pages. */
  internal?: readonly string[] | undefined
}

const CLICK_ID = /^((g|fb|tt|tw)cl|msclk|[gw]bra|li_fat_)id$/
const ENGINE = /\b(google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|qwant)\./

/** How somebody came here once. */
interface Touch {
  /** ISO 8601. */
  at: string
  /** The page they landed on. */
  path: string
  campaign?: unknown
  referrer?: unknown
  /** The search engine that led here. */
  engine?: string | undefined
  clickIds?: Json | undefined
}

function readTouch(client: Client, internal: readonly string[]): Touch {
  const { pathname, searchParams } = readLanding()
  const { campaign, referrer } = readCampaign() as { campaign?: Json; referrer?: { name: string } }
  const isForeign =
    referrer &&
    ![location.host.replace('www.', ''), ...internal].some((host) =>
      `.${referrer.name}`.endsWith(`.${host}`),
    )
  const ids = [...searchParams].filter(([name, value]) => CLICK_ID.test(name) && value)
  return {
    at: new Date(client.platform.now()).toISOString(),
    path: mask(pathname),
    campaign,
    ...(isForeign && { referrer, engine: ENGINE.exec(referrer.name)?.[1] }),
    ...(ids[0] && { clickIds: Object.fromEntries(ids) }),
  }
}

/**
 * Keeps how the visitor first and last came here, in the site's record and as
 * `context.attribution` of every event, while they allow `analytics`. Click ids of ad networks
 * are kept while they allow `ads` too, and forgotten with it. A direct visit is the last touch
 * only where there was none before.
 *
 * @example
 * const stop = keepAttribution(client, { internal: ['pay.example.com'] })
 */
export function keepAttribution(client: Client, { internal = [] }: AttributionOptions = {}): Stop {
  let touch: Touch | undefined
  const { record, consent } = client
  const stopContext = tellAttribution(client)
  const stopConsent = consent.subscribe(({ purposes: { analytics, ads } }) => {
    if (!analytics) return
    touch ??= readTouch(client, internal)
    const now = touch
    const isDirect = !now.campaign && !now.referrer && !now.clickIds
    const admit = (kept: Touch): Touch => (ads ? kept : { ...kept, clickIds: undefined })
    record.patch(({ attribution }) => {
      const { first = now, last = now } = (attribution ?? {}) as { first?: Touch; last?: Touch }
      return {
        attribution: {
          ...attribution,
          // The very same touch again may have its click ids now.
          first: admit(first.at === now.at ? now : first),
          last: admit(isDirect ? last : now),
        },
      }
    })
  })
  return () => {
    stopConsent()
    stopContext()
  }
}
