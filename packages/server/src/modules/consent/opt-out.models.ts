import type { IncomingHttpHeaders } from 'node:http'
import type { ConsentSignals, Purposes } from '@beckon/protocol'

/** What a browser asks for on its own, whatever was chosen in a page. */
export type OptOut = Pick<ConsentSignals, 'gpc' | 'dnt'>

/** Purposes that an opt-out keeps off. */
const BARRED = { ads: false, personalization: false } as const

/** @see https://www.w3.org/TR/gpc/#the-sec-gpc-header-field-for-http-requests */
export function readOptOut(headers: IncomingHttpHeaders): OptOut {
  return {
    ...(headers['sec-gpc'] === '1' && { gpc: true }),
    ...(headers['dnt'] === '1' && { dnt: true }),
  }
}

/** Whether an opt-out is to be followed; the owner may have switched off the lesser of them. */
export function isOptOut({ gpc, dnt }: OptOut, honorDnt: boolean): boolean {
  return gpc === true || (honorDnt && dnt === true)
}

/** What an opt-out leaves of a choice. */
export function bar(purposes: Purposes): Purposes {
  return { ...purposes, ...BARRED }
}

/** Whether a choice allows what an opt-out does not. */
export function needsBar({ ads, personalization }: Purposes): boolean {
  return ads || personalization
}
