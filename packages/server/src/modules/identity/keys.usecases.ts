import type { AuditAction } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { createToken } from '../../shared/tokens.ts'
import { COMMAND } from '../trail/trail.models.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import type { IdentityKeyRow } from './identity.types.ts'
import { readPublicKey } from './keys.models.ts'

export interface NewIdentityKey {
  /** PEM or JWK of Ed25519 or P-256. Absent, a secret of HS256 is made. */
  publicKey?: string | undefined
  /** What `iss` has to be; absent, it may be anything. */
  issuer?: string | undefined
  /** Whether each token needs a nonce. */
  strict?: boolean | undefined
  /** ISO 8601; at once where absent. */
  notBefore?: string | undefined
}

export interface IdentityKeysUsecases {
  /**
   * Adds a key beside those there are.
   *
   * @returns the key, and the secret where one was made: this answer is where the site gets it from
   * @throws Error where the public key is of no use
   */
  add(siteId: string, key: NewIdentityKey): Promise<{ key: IdentityKeyRow; secret?: string }>
  list(siteId: string): Promise<IdentityKeyRow[]>
  /** Lets a key count no longer than until a time, now where none is given; false where there is none. */
  retire(siteId: string, kid: string, at?: string): Promise<boolean>
}

export function createIdentityKeysUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): IdentityKeysUsecases {
  const note = (
    unit: Unit,
    siteId: string,
    { action, kid }: { action: AuditAction; kid: string },
  ) =>
    noteDeed(
      unit,
      { siteId, by: COMMAND, action, target: { kind: 'identity-key', id: kid } },
      clock(),
    )

  return {
    async add(siteId, { publicKey, issuer, strict = false, notBefore }) {
      const secret = publicKey === undefined ? createToken('ik') : undefined
      const shared = { alg: 'HS256' as const, material: secret ?? '' }
      const key: IdentityKeyRow = {
        id: createId(),
        site_id: siteId,
        kid: createToken('kid'),
        ...(publicKey === undefined ? shared : readPublicKey(publicKey)),
        issuer: issuer ?? null,
        strict: strict ? 1 : 0,
        not_before: notBefore ?? toIso(clock()),
        retire_at: null,
        created_at: toIso(clock()),
      }
      await store.transact(async (unit) => {
        await unit.identity.insertKey(key)
        await note(unit, siteId, { action: 'identity-key:added', kid: key.kid })
      })
      return secret === undefined ? { key } : { key, secret }
    },

    list: (siteId) => store.identity.listKeys(siteId),

    retire: (siteId, kid, at = toIso(clock())) =>
      store.transact(async (unit) => {
        if ((await unit.identity.findKey(siteId, kid)) === undefined) return false
        await unit.identity.retireKey(siteId, kid, at)
        await note(unit, siteId, { action: 'identity-key:retired', kid })
        return true
      }),
  }
}
