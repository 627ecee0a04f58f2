import type { Unit } from '../../../database/store.ts'
import { toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { refuse } from '../../../shared/refuse.ts'
import { isTokenValid, readTokenId, signToken } from './email.models.ts'

/** How long a link leads back, in milliseconds. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000

/**
 * Makes a link back to somebody's conversation; gives the token that is in it. Its last part is the key of the
 * site, for the chat of another one on the same page is to leave it alone.
 */
export async function createResumeToken(
  unit: Pick<Unit, 'email' | 'signing' | 'sites'>,
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
  const key = (await unit.sites.findKey(siteId, 'pk')) ?? ''
  return `${signToken(await unit.signing.findSecret('link'), 'resume', [id, key])}.${key}`
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
  // Those of before named no site.
  const about = token.split('.').slice(2)
  if (!isTokenValid(secret, 'resume', { token, about })) throw refuse('session/link-invalid')
  const row = await unit.email.useLink(siteId, readTokenId(token), toIso(now))
  if (row === undefined) throw refuse('session/link-invalid')
  return row.person_id
}
