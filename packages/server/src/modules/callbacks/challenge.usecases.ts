import type { CallbackChallenge } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { type ChallengeHolder, type Proof, readProof, signChallenge } from './challenges.models.ts'
import { type CallbackRules, readSetup } from './rules.models.ts'

async function readHolder(
  { signing }: Pick<Repositories, 'signing'>,
  { siteId, sessionId }: VisitorActor,
): Promise<ChallengeHolder> {
  return { secret: await signing.findSecret('link'), siteId, sessionId }
}

/** What a visitor has to solve before they ask for a call; nothing where the owner did not turn it on. */
export async function offerChallenge(
  store: Pick<Repositories, 'settings' | 'signing'>,
  actor: VisitorActor,
  now: number,
): Promise<CallbackChallenge | undefined> {
  const { rules } = await readSetup(store, actor.siteId)
  if (!rules.challenge) return undefined
  return signChallenge(await readHolder(store, actor), rules.challengeAttempts, now)
}

/** @returns undefined where none came along, null where what came proves nothing */
export async function findProof(
  store: Pick<Repositories, 'signing'>,
  actor: VisitorActor,
  text: string | undefined,
): Promise<Proof | null | undefined> {
  return text === undefined ? undefined : readProof(await readHolder(store, actor), text)
}

/** @throws BeckonError `callback/challenge-required`, `callback/challenge-failed` with why */
export async function checkChallenge(
  { challenges }: Pick<Unit, 'challenges'>,
  rules: CallbackRules,
  { siteId, proof, now }: { siteId: string; proof: Proof | null | undefined; now: number },
): Promise<void> {
  if (!rules.challenge) return
  if (proof === undefined) throw refuse('callback/challenge-required')
  const failed = (message: string) =>
    refuse('callback/challenge-failed', [{ path: 'proof', message }])
  if (proof === null) throw failed('Expected the solution of a challenge of this session')
  if (proof.expiresAt < now) throw failed('Expired')
  if (proof.attempts < rules.challengeAttempts) throw failed('Too easy by now')
  const used = { id: createId(), site_id: siteId, value: proof.nonce }
  const isNew = await challenges.use({ ...used, expires_at: toIso(proof.expiresAt) })
  if (!isNew) throw failed('Used before')
}
