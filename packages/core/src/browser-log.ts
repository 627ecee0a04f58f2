import type { EventLog, LogEntry } from './event-log.ts'

const STORE = 'events'

/**
 * Entries in IndexedDB. What `localStorage` holds reaches the disk up to five seconds after it was
 * written and dies with the browser's process until then; this is there within milliseconds.
 */
export function openBrowserLog(page: Window, name: string): EventLog {
  let opening: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    opening ??= new Promise((resolve, reject) => {
      // Even looking for it throws in sandboxed pages, which rejects.
      const request = page.indexedDB.open(name)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
      request.onerror = reject
      request.onsuccess = () => {
        // Another tab deletes the log, or the browser closes it: the next use opens it anew.
        request.result.onversionchange = close
        request.result.onclose = close
        resolve(request.result)
      }
    })
    return opening
  }

  function close(): void {
    opening?.then((db) => db.close()).catch(() => {})
    opening = undefined
  }

  async function run<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> {
    const db = await open()
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request?.result)
      transaction.onabort = reject
      // At once, so that it holds even if the page is gone the next moment.
      transaction.commit()
    })
  }

  return {
    append: (entries) =>
      run('readwrite', (store) => {
        for (const entry of entries) store.put(entry)
        return undefined
      }),
    read: async () => (await run<LogEntry[]>('readonly', (store) => store.getAll())) ?? [],
    remove: (keys) =>
      run('readwrite', (store) => {
        for (const key of keys) store.delete(key)
        return undefined
      }),
    destroy() {
      // What was never opened holds nothing of ours, and may not even be looked for.
      const opened = opening
      close()
      opened?.then(() => page.indexedDB.deleteDatabase(name)).catch(() => {})
    },
    close,
  }
}
