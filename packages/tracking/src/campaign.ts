import type { Json } from '@beckon/protocol'
import { mask } from './mask.ts'

/** The address the visitor arrived at, even if the page has changed it since. */
export function readLanding(): URL {
  return new URL(performance.getEntriesByType('navigation')[0]?.name || location.href)
}

/** The site that led here, unless it is this one. */
export function readReferrer(): Json | undefined {
  const [scheme, , name] = document.referrer.split('/')
  return name && name !== location.host ? { name, url: `${scheme}//${name}` } : undefined
}

/**
 * What brought the visitor here, as Segment's `context.campaign` and `context.referrer`. The ids
 * that ad networks add to links (`gclid` and the like) single out a person and are left alone.
 */
export function readCampaign(): Json {
  let campaign: Json | undefined
  for (const [key, value] of readLanding().searchParams) {
    const [, name] = key.split(/^utm_/)
    if (name && value)
      campaign = { ...campaign, [name === 'campaign' ? 'name' : name]: mask(value) }
  }
  return { campaign, referrer: readReferrer() }
}
