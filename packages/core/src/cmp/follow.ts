import type { Purpose } from '@beckon/protocol'
import type { Client, ConsentEvidence } from '../client.ts'

/** What another consent system says. A purpose it does not know is left out, and left as it is. */
export type CmpAnswer = Partial<Record<Purpose, boolean>>

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
  evidence: ConsentEvidence,
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
