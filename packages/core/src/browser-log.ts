import type { EventLog, LogEntry } from './event-log.ts'

const STORE = 'events'

/** How long the browser may take to open the log, in milliseconds. */
const PATIENCE = 3000

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
      // Some never answer, and delivery waits for this: it does without until it comes after all.
      const timer = page.setTimeout(() => {
        reject(new Error('timeout'))
        request.onsuccess = () => letGo(request.result)
      }, PATIENCE)
      request.onsuccess = () => {
        const db = request.result
        page.clearTimeout(timer)
        // Another tab deletes the log, or the browser closes it: the next use opens it anew.
        const onGone = (): void => letGo(db)
        db.onversionchange = onGone
        db.onclose = onGone
        resolve(db)
      }
    })
    return opening
  }

  function letGo(db: IDBDatabase): void {
    db.close()
    opening = undefined
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
      close()
      try {
        // At once: what is written from now on is written after it.
        page.indexedDB.deleteDatabase(name)
      } catch {
        // A page that may not look for it has none.
      }
    },
    close,
  }
}
