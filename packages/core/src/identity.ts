import { forget } from './choose.ts'
import type { RecordStore, SiteRecord } from './client.ts'

type Claim = 'userId' | 'groupId'

export interface Identity {
  /** The `anonymousId` is made under `analytics`; the others are what the page says, and kept under it, else in memory. */
  read(name: Claim | 'anonymousId'): string | undefined
  /** Another user than before is a new visitor: nothing of the old one is carried along. */
  note(name: Claim, value: string): void
  forget(): void
}

interface IdentityOptions {
  site: string
  createId(): string
  record: RecordStore
  /** All that is known of the visitor is to be forgotten. */
  onForget(): void
}

/** Who the visitor is, as far as they allow. */
export function createIdentity({ site, createId, record, onForget }: IdentityOptions): Identity {
  /** Claims that may not be kept. */
  let claims: Pick<SiteRecord, Claim | 'anonymousId'> = {}
  let held = record.get()

  function drop(): void {
    claims = {}
    onForget()
  }

  record.subscribe(() => {
    const { anonymousId: before, userId = claims.userId, groupId = claims.groupId } = held
    // Not what this was told: whoever was told before may have changed it since.
    held = record.get()
    const { anonymousId, userId: named = userId } = held
    if (!anonymousId) {
      // What is no longer kept is still claimed here.
      claims = { userId, groupId }
    } else if (before ? before !== anonymousId : userId && userId !== named) {
      // Here or in another tab somebody was forgotten, or somebody else named: whoever was claimed is gone.
      drop()
    } else if (!before && (userId ?? groupId)) {
      // From here on it may be kept, and other tabs hear of it.
      record.patch((now) => ({ ...claims, ...now }))
    }
  })

  const read: Identity['read'] = (name) => record.get()[name] ?? claims[name]

  function forgetAll(): void {
    record.patch((current) => forget(current, site, createId()))
    drop()
  }

  return {
    read,
    note(name, value) {
      const known = read(name)
      if (known === value) return
      if (known && name === 'userId') forgetAll()
      claims[name] = value
      if (held.anonymousId) record.patch({ [name]: value })
    },
    forget: forgetAll,
  }
}
