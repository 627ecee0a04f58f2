import { forget } from './choose.ts'
import type { RecordStore } from './client.ts'
import type { Platform } from './platform.ts'
import { createUuid } from './uuid.ts'

export interface Identity {
  /** Made under `analytics`, absent without. */
  readAnonymousId(): string | undefined
  /** Who the page says this is; kept in memory only. */
  readUserId(): string | undefined
  claim(userId: string): void
  forget(): void
}

interface IdentityOptions {
  site: string
  platform: Platform
  record: RecordStore
}

/** Who the visitor is, as far as they allow. */
export function createIdentity({ site, platform, record }: IdentityOptions): Identity {
  let userId: string | undefined
  let { anonymousId } = record.get()
  record.subscribe((current) => {
    // Another tab was reset: whoever was claimed here is gone there too.
    if (anonymousId && current.anonymousId && current.anonymousId !== anonymousId)
      userId = undefined
    anonymousId = current.anonymousId
  })
  return {
    readAnonymousId: () => record.get().anonymousId,
    readUserId: () => userId,
    claim(id) {
      userId = id
    },
    forget() {
      userId = undefined
      const newId = createUuid(platform.randomBytes(16))
      record.patch((current) => forget(current, site, newId))
    },
  }
}
