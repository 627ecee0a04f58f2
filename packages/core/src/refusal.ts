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
  const { consent } = record
  if (!consent || Object.keys(record)[1] || PURPOSES.some((purpose) => consent.purposes[purpose]))
    return record
  const { epoch, at, asked } = consent
  const bits: Record<string, number> = {}
  for (const [purpose, version] of Object.entries(asked ?? {}))
    bits[version] = (bits[version] ?? 0) | toBit(purpose)
  return [epoch, Date.parse(at), bits]
}

/**
 * The choice of a refusal; undefined where what is kept is none.
 *
 * @throws where it is broken
 */
export function lengthen({ 0: epoch, 1: at, 2: bits }: Refusal): SiteRecord['consent'] {
  return epoch
    ? {
        epoch,
        purposes: NO_PURPOSES,
        at: new Date(at).toISOString(),
        asked: toPurposes((purpose) =>
          Object.keys(bits).find((version) => (bits[version] ?? 0) & toBit(purpose)),
        ) as Asked,
      }
    : undefined
}
