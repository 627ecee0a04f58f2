import type { RecordStore, SiteRecord } from './client.ts'
import { createListeners } from './listeners.ts'
import type { Platform, Stop } from './platform.ts'
import { parseRecord, prune } from './record.ts'

/** The record of a site, in one key of the platform's storage, the same in every tab. */
export function createRecordStore(
  site: string,
  storage: Platform['storage'],
): RecordStore & { stop: Stop } {
  const key = `beckon.${site}`
  const listeners = createListeners<SiteRecord>()
  let record = parseRecord(storage.read(key))
  /** Once the browser refuses to keep it, this page's memory is the truth. */
  let kept = true

  function keep(next: SiteRecord): void {
    record = next
    if (!kept) return
    if (Object.keys(next).length === 0) storage.remove(key)
    else kept = storage.write(key, JSON.stringify(next))
  }

  return {
    get: () => record,
    patch(change) {
      const current = kept ? parseRecord(storage.read(key)) : record
      keep(prune({ ...current, ...(typeof change === 'function' ? change(current) : change) }))
      listeners.notify(record)
    },
    subscribe: listeners.add,
    stop: storage.watch(key, (value) => {
      record = parseRecord(value)
      kept = true
      listeners.notify(record)
    }),
  }
}
