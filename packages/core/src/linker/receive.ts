import type { Client, SiteRecord } from '../client.ts'
import type { Stop } from '../platform.ts'
import type { LinkerView } from './decorate.ts'
import { decodeHandOver, type HandOver, PATTERN } from './hand-over.ts'

/** A choice whose number is higher than the gateway lets it leap is not one of ours. */
const HIGHEST = 999

/** Takes the parameter out of the address bar, where it would be copied and kept. */
function takeParameter({ location, history }: LinkerView): string | undefined {
  let value: string | undefined
  const rest = location.href.replace(PATTERN, (...[, lead = '', found, more]: string[]) => {
    value = found
    return more ? lead : ''
  })
  if (value) history.replaceState(history.state, '', rest)
  return value
}

/** The host of the page with the link; empty where it was withheld. */
function readReferrer({ document }: LinkerView): string {
  return new URL(document.referrer || 'about:').hostname
}

/** Goes on under the id that came along, with a receipt of the choice made here for it. */
function adopt(site: string, offer: HandOver, { consent, unsent = [] }: SiteRecord): SiteRecord {
  if (!consent) return {}
  const { anonymousId } = offer
  const { purposes, at } = consent
  const epoch = Math.max(consent.epoch, offer.epoch + 1)
  const choice = { site, anonymousId, epoch, purposes, at, surface: 'linker' }
  return { anonymousId, consent: { ...consent, epoch }, unsent: [...unsent, { choice }] }
}

/**
 * Accepts who comes from a listed domain, in the moment they allow `analytics` here and before any
 * event is made. Until then it is kept in memory alone; a visitor who is known here stays who they
 * are.
 */
export function receive(
  { consent, platform, record, site }: Client,
  view: LinkerView,
  isListed: (host: string) => boolean,
): Stop {
  let value = takeParameter(view)
  if (record.get().anonymousId || !isListed(readReferrer(view))) value = undefined
  return consent.subscribe(({ purposes }) => {
    if (!value || !purposes.analytics) return
    const offer = decodeHandOver(value, platform.now())
    value = undefined
    if (offer && offer.epoch < HIGHEST) record.patch((current) => adopt(site, offer, current))
  })
}
