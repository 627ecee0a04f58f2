import type { RecordStore, SiteRecord } from './client.ts'
import { createListeners } from './listeners.ts'
import type { Platform, Stop } from './platform.ts'
import { parseRecord, prune } from './record.ts'
import { shorten } from './refusal.ts'

/** The record of a site, in one key of the platform's storage, the same in every tab. */
export function createRecordStore(
  site: string,
  storage: Platform['storage'],
): RecordStore & { stop: Stop } {
  const key = `beckon.${site}`
  const listeners = createListeners<SiteRecord>()
  let record = parseRecord(storage.read(key))
  /** While the browser refuses to keep it, this page's memory is the truth. */
  let kept = true

  const write = (value: SiteRecord): boolean => storage.write(key, JSON.stringify(shorten(value)))

  function keep(next: SiteRecord): void {
    record = next
    if (Object.keys(next).length === 0) {
      storage.remove(key)
      return
    }
    kept = write(next)
    // What waits to be sent takes most of the room. Whatever happens, a choice or a visitor
    // that is gone must not come back with the next page.
    if (!kept && !write({ ...next, outbox: undefined, unsent: undefined, late: undefined }))
      storage.remove(key)
  }

  return {
    get: () => record,
    patch(change) {
      const current = kept ? parseRecord(storage.read(key)) : record
      keep(prune({ ...current, ...(typeof change === 'function' ? change(current) : change) }))
      listeners.notify(record)
    },
    subscribe: listeners.add,
    stop: storage.watch(key, () => {
      record = parseRecord(storage.read(key))
      kept = true
      listeners.notify(record)
    }),
  }
}
