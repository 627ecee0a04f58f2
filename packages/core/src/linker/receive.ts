import type { Client, SiteRecord } from '../client.ts'
import type { Stop } from '../platform.ts'
import type { LinkerView } from './decorate.ts'
import { decodeHandOver, type HandOver, PARAMETER } from './hand-over.ts'

/** A choice whose number is higher than the gateway lets it leap is not one of ours. */
const HIGHEST = 999

const PATTERN = new RegExp(`([?&])${PARAMETER}=([^&#]*)&?`)

/** Takes the parameter out of the address bar, where it would be copied and kept. */
function takeParameter({ location, history }: LinkerView): string | undefined {
  const { href } = location
  const value = PATTERN.exec(href)?.[2]
  const rest = href.replace(PATTERN, '$1').replace(/[?&](?=#|$)/, '')
  if (value) history.replaceState(history.state, '', rest)
  return value
}

/** The host of the page with the link; empty where it was withheld. */
function readReferrer({ document }: LinkerView): string {
  return document.referrer && new URL(document.referrer).hostname
}

/** Goes on under the id that came along, with a receipt of the choice made here for it. */
function adopt(site: string, { anonymousId, epoch }: HandOver, record: SiteRecord): SiteRecord {
  if (!record.consent) return {}
  const consent = { ...record.consent, epoch: Math.max(record.consent.epoch, epoch + 1) }
  const choice = { site, anonymousId, ...consent, surface: 'linker' }
  return { anonymousId, consent, unsent: [...(record.unsent ?? []), { choice }] }
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
