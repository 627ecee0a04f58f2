import type { Purpose } from '@beckon/protocol'
import type { Client, ConsentEvidence } from '../client.ts'

/** What another consent system says. A purpose it does not know is left out, and left as it is. */
export type CmpAnswer = Partial<Record<Purpose, boolean>>

/** What goes into the receipt as proof of a choice that was made elsewhere. */
export interface CmpSignals {
  /** The TC string of the IAB's Transparency & Consent Framework. */
  tcString?: string | undefined
  /** The string of the IAB's Global Privacy Platform. */
  gppString?: string | undefined
  /** Google's consent signals, by name. */
  gcm?: Readonly<Record<string, string>> | undefined
}

export interface CmpEvidence extends ConsentEvidence {
  signals?: CmpSignals | undefined
}

/**
 * Makes a choice of ours of one that was made elsewhere, unless that changes nothing: the same again
 * leaves no receipt, and a refusal where nothing was allowed leaves no trace on the device. Under
 * Global Privacy Control another system can take away, but not grant, what that signal takes away.
 *
 * What is here, as all of this folder, shares no code with the rest: it would be cut out of the
 * chunk that every page loads.
 */
export function follow(
  { consent, platform }: Client,
  answer: CmpAnswer | undefined,
  evidence: CmpEvidence,
): Promise<unknown> | undefined {
  const { purposes } = consent.get()
  const said = { ...answer }
  if (platform.readPrivacySignal()) {
    said.ads &&= purposes.ads
    said.personalization &&= purposes.personalization
  }
  const isNews = JSON.stringify({ ...purposes, ...said }) !== JSON.stringify(purposes)
  return isNews ? consent.set(said, evidence) : undefined
}
