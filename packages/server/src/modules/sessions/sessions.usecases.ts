import type { SessionGrant, SessionRequest } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import type { Origin } from '../../shared/facts.ts'
import { gatherCalls } from '../../shared/gather-calls.ts'
import { refuse } from '../../shared/refuse.ts'
import { createToken, hashToken } from '../../shared/tokens.ts'
import { useResumeToken } from '../channels/email/resume.usecases.ts'
import type { ProvenUser } from '../identity/identity.types.ts'
import { joinAnonymousId } from '../people/identity.usecases.ts'
import { newPerson } from '../people/people.models.ts'
import type { PersonRow } from '../people/people.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { slideExpiry } from './sessions.models.ts'
import type { SessionHold } from './sessions.repository.ts'
import type { VisitorActor } from './sessions.types.ts'

/** How long one that ended is still told apart from one that never was, in milliseconds. */
const MEMORY = 30 * 24 * 60 * 60 * 1000

/** Sessions that are looked up at once at most. */
const TOGETHER = 100

export interface SessionsUsecases {
  /** @throws BeckonError `session/link-invalid` where a link of a mail opens nothing, or did once */
  open(input: SessionRequest): Promise<SessionGrant>
  /**
   * Proves who holds a token, and keeps their session alive.
   *
   * @throws BeckonError `auth/required`, `session/invalid`, `session/expired`
   */
  authenticate(token: string | undefined, origin: Origin): Promise<VisitorActor>
  /**
   * When a session ends, ISO 8601, without keeping it alive.
   *
   * @throws BeckonError as `authenticate`
   */
  readExpiry(token: string): Promise<string>
  /** Deletes sessions that ended long ago. */
  purge(): Promise<void>
}

export interface SessionsDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
  /** Milliseconds an unused session lives. */
  lifetime: number
  resolveIdentity: (token: string | undefined, siteId: string) => Promise<ProvenUser | undefined>
}

export function createSessionsUsecases({
  store,
  clock,
  sites,
  lifetime,
  resolveIdentity,
}: SessionsDependencies): SessionsUsecases {
  const findByHash = gatherCalls(store.sessions.findByTokens, {
    largest: TOGETHER,
    // Where one cannot be read, none can.
    isOwnFault: () => false,
  })

  async function find(token: string | undefined): Promise<SessionHold> {
    if (!token) throw refuse('auth/required')
    const session = await findByHash(hashToken(token))
    if (session === undefined) throw refuse('session/invalid')
    if (Date.parse(session.expires_at) <= clock()) throw refuse('session/expired')
    return session
  }

  /** Whose thread a session opens, where somebody proved that: with a link of a mail, or as a user. */
  async function findKnown(
    unit: Unit,
    siteId: string,
    { proven, resume }: { proven: ProvenUser | undefined; resume: string | undefined },
  ): Promise<PersonRow | undefined> {
    const personId =
      resume === undefined
        ? proven?.personId
        : await useResumeToken(unit, { siteId, token: resume, now: clock() })
    const known = personId === undefined ? undefined : await unit.people.find(siteId, personId)
    if (resume !== undefined && known === undefined) throw refuse('session/link-invalid')
    return known
  }

  return {
    async open(input) {
      const { site } = await sites.requireKey(input.site, ['pk'])
      const at = toIso(clock())
      const expiresAt = toIso(clock() + lifetime)
      const token = createToken('vs')
      // A new person, unless they proved who they are: whoever knows an anonymous id must not come upon an older conversation.
      const proven = await resolveIdentity(input.identity, site.id)
      await store.transact(
        async (unit) => {
          const known = await findKnown(unit, site.id, { proven, resume: input.resume })
          const person = known ?? newPerson(site.id, at)
          if (known === undefined) await unit.people.insert(person)
          await unit.sessions.insert({
            id: createId(),
            site_id: site.id,
            person_id: person.id,
            token_hash: hashToken(token),
            locale: input.locale ?? null,
            timezone: input.timezone ?? null,
            created_at: at,
            expires_at: expiresAt,
          })
          // Whoever proved who they are had their anonymous id judged then.
          if (input.anonymousId === undefined || known !== undefined) return
          const { anonymousId } = input
          await joinAnonymousId(unit, { person, anonymousId, reason: 'session', at })
        },
        [LOCKS.ledger(site.id)],
      )
      return { token, expiresAt, config: await sites.toConfig(site, input.site) }
    },

    async authenticate(token, origin) {
      const session = await find(token)
      const moved = slideExpiry(clock(), Date.parse(session.expires_at), lifetime)
      if (moved !== undefined) {
        await store.transact(({ sessions }) => sessions.extend(session, toIso(moved)), [])
      }
      return { siteId: session.site_id, personId: session.person_id, sessionId: session.id, origin }
    },

    readExpiry: async (token) => (await find(token)).expires_at,

    async purge() {
      const before = toIso(clock() - MEMORY)
      while (await store.transact(({ sessions }) => sessions.deleteExpired(before)));
    },
  }
}
