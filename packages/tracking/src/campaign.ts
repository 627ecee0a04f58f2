import type { Json } from '@beckon/protocol'
import { mask } from './mask.ts'

/** The address the visitor arrived at, even if the page has changed it since. */
function readLanding(): URL {
  const [entry] = performance.getEntriesByType('navigation')
  return new URL(entry?.name || location.href, location.href)
}

function readUtm({ searchParams }: URL): Json {
  const entries = [...searchParams]
    .filter(([key, value]) => key.startsWith('utm_') && value)
    .map(([key, value]) => {
      const name = key.slice('utm_'.length)
      return [name === 'campaign' ? 'name' : name, mask(value).slice(0, 200)]
    })
  return Object.fromEntries(entries)
}

function readReferrer(): Json | undefined {
  try {
    const { host, origin } = new URL(document.referrer)
    return host === location.host ? undefined : { name: host, url: origin }
  } catch {
    return undefined
  }
}

/**
 * What brought the visitor here, as Segment's `context.campaign` and `context.referrer`. The ids
 * that ad networks add to links (`gclid` and the like) single out a person and are left alone.
 */
export function readCampaign(): Json {
  const campaign = readUtm(readLanding())
  const referrer = readReferrer()
  return {
    ...(Object.keys(campaign).length ? { campaign } : {}),
    ...(referrer ? { referrer } : {}),
  }
}
