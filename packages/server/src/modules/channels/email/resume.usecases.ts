import type { Unit } from '../../../database/store.ts'
import { toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { refuse } from '../../../shared/refuse.ts'
import { isTokenValid, readTokenId, signToken } from './email.models.ts'

/** How long a link leads back, in milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000

/** Makes a link back to somebody's conversation; gives the token that is in it. */
export async function createResumeToken(
  unit: Pick<Unit, 'email' | 'signing'>,
  { siteId, personId, now }: { siteId: string; personId: string; now: number },
): Promise<string> {
  const id = createId()
  await unit.email.insertLink({
    id,
    site_id: siteId,
    person_id: personId,
    used_at: null,
    created_at: toIso(now),
    expires_at: toIso(now + LIFETIME),
  })
  return signToken(await unit.signing.findSecret('link'), 'resume', [id])
}

/**
 * Uses such a link up.
 *
 * @returns whose conversation it leads to
 * @throws BeckonError `session/link-invalid`
 */
export async function useResumeToken(
  unit: Pick<Unit, 'email' | 'signing'>,
  { siteId, token, now }: { siteId: string; token: string; now: number },
): Promise<string> {
  const secret = await unit.signing.findSecret('link')
  if (!isTokenValid(secret, 'resume', { token, about: [] })) throw refuse('session/link-invalid')
  const row = await unit.email.useLink(siteId, readTokenId(token), toIso(now))
  if (row === undefined) throw refuse('session/link-invalid')
  return row.person_id
}
