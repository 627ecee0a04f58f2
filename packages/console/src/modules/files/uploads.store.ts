import type { Attachment } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import { tellError } from '../../errors.ts'
import type { FilesApi } from './files.api.ts'

/** A file that is to go along with the next reply of a conversation. */
export interface Upload {
  readonly key: number
  readonly conversationId: string
  readonly name: string
  /** Null until it is there. */
  readonly attachment: Attachment | null
  /** Whether the gateway wants to be left alone for a while before it goes on. */
  readonly waits?: boolean
  /** Why it cannot be sent, in plain words. */
  readonly refused: string | null
}

export interface UploadsStore {
  readonly $uploads: ReadableAtom<readonly Upload[]>
  add(conversationId: string, files: readonly File[]): void
  remove(key: number): void
  /** What is there to be sent, which is forgotten here. */
  take(conversationId: string): Attachment[]
}

export function createUploadsStore(api: FilesApi): UploadsStore {
  const $uploads = atom<readonly Upload[]>([])
  const running = new Map<number, AbortController>()
  let last = 0

  const change = (key: number, next: Partial<Upload>): void =>
    $uploads.set($uploads.get().map((item) => (item.key === key ? { ...item, ...next } : item)))

  async function upload(file: File, { key, conversationId }: Upload): Promise<void> {
    const life = new AbortController()
    running.set(key, life)
    const onWait = (waits: boolean): void => change(key, { waits })
    const { signal } = life
    try {
      change(key, { attachment: await api.upload(file, conversationId, { signal, onWait }) })
    } catch (error) {
      change(key, { refused: tellError(error) })
    }
    running.delete(key)
  }

  return {
    $uploads,
    add(conversationId, files) {
      for (const file of files) {
        const { name } = file
        const item = { key: ++last, conversationId, name, attachment: null, refused: null }
        $uploads.set([...$uploads.get(), item])
        void upload(file, item)
      }
    },
    remove(key) {
      running.get(key)?.abort()
      $uploads.set($uploads.get().filter((item) => item.key !== key))
    },
    take(conversationId) {
      const own = $uploads.get().filter((item) => item.conversationId === conversationId)
      const ready = own.filter(({ attachment }) => attachment !== null)
      $uploads.set($uploads.get().filter((item) => !ready.includes(item)))
      return ready.flatMap(({ attachment }) => attachment ?? [])
    },
  }
}
