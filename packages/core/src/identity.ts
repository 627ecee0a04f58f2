import { forget } from './choose.ts'
import type { RecordStore } from './client.ts'

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
  let claims: Partial<Record<Claim | 'anonymousId', string>> = {}
  let { anonymousId } = record.get()

  function drop(): void {
    claims = {}
    onForget()
  }

  record.subscribe(() => {
    // Not what this was told: whoever was told before may have changed it since.
    const current = record.get()
    // Here or in another tab somebody was forgotten: whoever was claimed is gone too.
    if (anonymousId && current.anonymousId && current.anonymousId !== anonymousId) drop()
    anonymousId = current.anonymousId
  })

  const read: Identity['read'] = (name) => record.get()[name] ?? claims[name]

  function forgetAll(): void {
    const newId = createId()
    record.patch((current) => forget(current, site, newId))
    drop()
  }

  return {
    read,
    note(name, value) {
      const known = read(name)
      if (known === value) return
      if (known && name === 'userId') forgetAll()
      claims[name] = value
      if (anonymousId) record.patch({ [name]: value })
    },
    forget: forgetAll,
  }
}
