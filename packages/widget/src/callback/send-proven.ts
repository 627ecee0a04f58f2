import { BeckonError, isBeckonError } from '@beckon/protocol'
import type { ChallengeProps } from '../challenge/challenge-props.ts'
import type { ChallengeSource, Proof } from '../challenge/create-proof.ts'
import type { ViewModule } from '../panel/use-chunk.ts'

/** Only where a site wants work done. */
export const fetchChallenge = (): Promise<ViewModule<ChallengeProps> & Prover> =>
  import('../challenge/challenge-row.tsx')

interface Prover {
  proofOf(source: ChallengeSource): Proof
}

async function findProof(source: ChallengeSource): Promise<Proof | undefined> {
  if (!source.$offer.get()?.challenge) return undefined
  const { proofOf } = await fetchChallenge().catch(() => {
    throw new BeckonError('network/unreachable')
  })
  return proofOf(source)
}

/**
 * Sends with what the site wants done before, and once more where that did not count: it may have expired on
 * the way, or be wanted only since a moment ago.
 *
 * @throws what `send` throws, and `claim` of the proof
 */
export async function sendProven<T>(
  source: ChallengeSource,
  send: (proof: string | undefined) => Promise<T>,
): Promise<T> {
  for (let again = false; ; again = true) {
    const proof = await findProof(source)
    const value = await proof?.claim()
    try {
      const answer = await send(value)
      proof?.drop()
      return answer
    } catch (error) {
      if (!isBeckonError(error) || !error.code.startsWith('callback/challenge')) throw error
      proof?.drop()
      if (again) throw error
      await source.readOffer()
    }
  }
}
