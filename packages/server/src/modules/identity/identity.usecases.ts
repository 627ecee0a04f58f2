import type { IdentityGrant, IdentityRequest, NonceGrant, NonceRequest } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { hashText } from '../../shared/hash-text.ts'
import { refuse } from '../../shared/refuse.ts'
import { createToken, hashToken } from '../../shared/tokens.ts'
import { slideExpiry } from '../sessions/sessions.models.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { Site } from '../sites/sites.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { Proof, ProvenUser } from './identity.types.ts'
import { joinProven } from './join.usecases.ts'
import { createNonce, readNonce } from './nonces.models.ts'
import { noteProof } from './note-proof.usecases.ts'
import { verifyToken } from './tokens.usecases.ts'

/** Milliseconds an identity session lives unless it is used. */
const LIFETIME = 30 * 60 * 1000

export interface IdentityUsecases {
  /** @throws BeckonError `site/unknown`, `key/forbidden` */
  createNonce(input: NonceRequest): Promise<NonceGrant>
  /**
   * Takes a token that the site's server signed, and joins who came with it to the user it names.
   *
   * @param visitor whose session came with it, if one did
   * @throws BeckonError `identity/token-invalid`, `identity/token-expired`, `identity/token-replayed`,
   *   `identity/other-user`
   */
  prove(input: IdentityRequest, visitor: VisitorActor | undefined): Promise<IdentityGrant>
  /** Who holds an identity session, which this keeps alive; undefined once it has ended. */
  resolve(token: string | null | undefined, siteId?: string): Promise<ProvenUser | undefined>
  /** Deletes what ended. */
  purge(): Promise<void>
}

export interface IdentityDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
}

/** @throws BeckonError `identity/token-replayed` */
async function useOnce(unit: Unit, siteId: string, used: [what: string, endsAt: number]) {
  const [what, endsAt] = used
  const row = { id: createId(), site_id: siteId, value: hashText(what), expires_at: toIso(endsAt) }
  if (!(await unit.identity.use(row))) throw refuse('identity/token-replayed')
}

export function createIdentityUsecases({
  store,
  clock,
  sites,
}: IdentityDependencies): IdentityUsecases {
  const ownerOf = async (siteId: string, anonymousId: string | undefined) => ({
    secret: await store.signing.findSecret(),
    siteId,
    anonymousId,
  })

  /** @throws BeckonError as `prove` */
  async function check(site: Site, input: IdentityRequest): Promise<[Proof, number | undefined]> {
    const proof = await verifyToken({
      token: input.token,
      audience: input.site,
      now: clock(),
      findKey: (kid) => store.identity.findKey(site.id, kid),
    })
    if (proof.nonce === undefined) return [proof, undefined]
    const owner = await ownerOf(site.id, input.anonymousId)
    const nonceEnd = readNonce(owner, proof.nonce, clock())
    if (nonceEnd === undefined) throw refuse('identity/token-invalid')
    return [proof, nonceEnd]
  }

  async function insertSession(unit: Unit, session: ProvenUser & { anonymousId?: string }) {
    const token = createToken('is')
    const expiresAt = toIso(clock() + LIFETIME)
    await unit.identity.insertSession({
      id: createId(),
      site_id: session.siteId,
      person_id: session.personId,
      user_id: session.userId,
      anonymous_id: session.anonymousId ?? null,
      token_hash: hashToken(token),
      created_at: toIso(clock()),
      expires_at: expiresAt,
    })
    return { identity: token, expiresAt }
  }

  return {
    async createNonce({ site: key, anonymousId }) {
      const { site } = await sites.requireKey(key, ['pk'])
      const { nonce, endsAt } = createNonce(await ownerOf(site.id, anonymousId), clock())
      return { nonce, expiresAt: toIso(endsAt) }
    },

    async prove(input, visitor) {
      const { site } = await sites.requireKey(input.site, ['pk'])
      const [proof, nonceEnd] = await check(site, input)
      const { userId, kid, jti, nonce, endsAt, traits } = proof
      const guestId = visitor?.siteId === site.id ? visitor.personId : undefined
      const who = { siteId: site.id, userId, guestId, anonymousId: input.anonymousId }
      const evidence = { kid, token: hashText(jti) }
      return store.transact(async (unit) => {
        await useOnce(unit, site.id, [`jti ${jti}`, endsAt])
        if (nonce && nonceEnd) await useOnce(unit, site.id, [`nonce ${nonce}`, nonceEnd])
        const at = toIso(clock())
        const { person, moved } = await joinProven(unit, { ...who, evidence, at })
        await noteProof(unit, { person, proof, at })
        const session = { siteId: site.id, personId: person.id, userId }
        const { anonymousId } = input
        const grant = await insertSession(unit, {
          ...session,
          ...(anonymousId !== undefined && { anonymousId }),
        })
        return { ...grant, userId, traits, moved }
      })
    },

    async resolve(token, siteId) {
      if (!token?.startsWith('is_')) return undefined
      const session = await store.identity.findSession(hashToken(token))
      if (session === undefined || (siteId !== undefined && session.site_id !== siteId)) return
      const end = Date.parse(session.expires_at)
      if (end <= clock()) return undefined
      const moved = slideExpiry(clock(), end, LIFETIME)
      if (moved !== undefined) {
        await store.transact(({ identity }) => identity.extendSession(session, toIso(moved)), [])
      }
      const { site_id, person_id: personId, user_id: userId } = session
      return { siteId: site_id, personId, userId }
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact(({ identity }) => identity.deleteExpired(before)));
    },
  }
}
