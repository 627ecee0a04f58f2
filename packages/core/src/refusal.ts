import { type Asked, PURPOSES, type Purpose } from '@beckon/protocol'
import type { SiteRecord } from './client.ts'
import { NO_PURPOSES, toPurposes } from './purposes.ts'

/**
 * All that is kept of somebody who allowed nothing: the number of their choice, when it was made in
 * milliseconds, and which purposes were decided under which version of a notice, as bits in the order
 * of `PURPOSES`. A list, so that what only knows records can still put members beside it.
 */
export type Refusal = readonly [epoch: number, at: number, asked: Readonly<Record<string, number>>]

const toBit = (purpose: string): number => 1 << PURPOSES.indexOf(purpose as Purpose)

/** A record that is no more than a refusal, in a tenth of the room; any other as it is. */
export function shorten(record: SiteRecord): SiteRecord | Refusal {
  const { consent, ...rest } = record
  if (!consent || Object.keys(rest)[0] || PURPOSES.some((purpose) => consent.purposes[purpose]))
    return record
  const asked: Record<string, number> = {}
  for (const [purpose, version] of Object.entries(consent.asked ?? {}))
    asked[version] = (asked[version] ?? 0) | toBit(purpose)
  return [consent.epoch, Date.parse(consent.at), asked]
}

/**
 * The choice of a refusal; undefined where what is kept is none.
 *
 * @throws where it is broken
 */
export function lengthen({ 0: epoch, 1: at, 2: asked }: Refusal): SiteRecord['consent'] {
  if (!epoch) return undefined
  const versions = Object.keys(asked)
  return {
    epoch,
    purposes: NO_PURPOSES,
    at: new Date(at).toISOString(),
    asked: toPurposes((purpose) =>
      versions.find((version) => (asked[version] ?? 0) & toBit(purpose)),
    ) as Asked,
  }
}
