import { type Json, mask } from '@beckon/protocol'

/** The address the visitor arrived at, even if the page has changed it since. */
export function readLanding(): URL {
  return new URL(performance.getEntriesByType('navigation')[0]?.name || location.href)
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
  // Of the site that led here its name alone, and nothing where that is this one.
  const [scheme, , name] = document.referrer.split('/')
  const isForeign = name && name !== location.host
  return { campaign, referrer: isForeign ? { name, url: `${scheme}//${name}` } : undefined }
}
