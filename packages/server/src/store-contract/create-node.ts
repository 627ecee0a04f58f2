import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createUsecases } from '../create-usecases.ts'
import type { Store } from '../database/store.ts'
import { createDiskStorage } from '../modules/files/disk-storage.ts'
import { createStaging } from '../modules/files/staging.ts'
import { createId } from '../shared/create-id.ts'
import type { Node } from './check.ts'

/** All a gateway does, on a store of its own. */
export function createNode(store: Store): Node {
  const staging = createStaging(join(tmpdir(), `beckon-store-${createId()}`))
  const usecases = createUsecases({
    store,
    clock: Date.now,
    publish: () => {},
    isOnline: () => false,
    countStaff: () => 0,
    lifetime: 60 * 60 * 1000,
    validity: { grant: 12, refusal: 6 },
    eventDays: 395,
    auditMonths: 12,
    honorDnt: true,
    hasMail: false,
    pushKey: '',
    pushServices: [],
    messengers: [],
    readOrigin: () => '',
    staging,
    storage: createDiskStorage(staging),
  })
  return { store, usecases }
}
