import type { Client, Stop } from '@beckon/core'
import { type Attachment, type FileRules, isBeckonError } from '@beckon/protocol'
import type { ReadableAtom } from 'nanostores'
import type { Attached, FilesDoor } from '../stores/files.ts'
import { prepareFile, UnreadableImage } from './prepare-file.ts'
import { uploadFile } from './upload-file.ts'
import type { Fault, UploadItem } from './upload-item.ts'

export interface Uploads {
  $items: ReadableAtom<readonly UploadItem[]>
  /** True while the message waits for its files. */
  $sending: ReadableAtom<boolean>
  /** True where more were given than one message takes. */
  $tooMany: ReadableAtom<boolean>
  add(files: readonly File[]): void
  /** Takes a file away, whatever became of it. */
  remove(key: number): void
  retry(key: number): void
  dispose: Stop
}

export interface UploadsOptions {
  client: Client
  door: FilesDoor
  /** What the site takes. */
  rules(): FileRules
  /** Proves who uploads; the visitor acts by it. */
  claim(): Promise<string>
  /** Whether the words that would go along may; they may have become too many meanwhile. */
  mayGo(): boolean
}

/** Where a file is, beside what is shown of it. */
interface Job {
  file: File
  stop: AbortController
}

const NEVER: UploadItem = { key: 0, name: '', size: 0, type: '', state: 'preparing', sent: 0 }

function toFault(error: unknown): Fault {
  if (error instanceof UnreadableImage) return 'unreadable'
  return isBeckonError(error) ? error.code : 'server/internal'
}

/** The files of the next message: prepared and uploaded one after the other, so that a phone can bear it. */
export function createUploads({ client, door, rules, claim, mayGo }: UploadsOptions): Uploads {
  const { atom } = door
  const $items = atom<readonly UploadItem[]>([])
  const $sending = atom(false)
  const $tooMany = atom(false)
  const jobs = new Map<number, Job>()
  let pending: ((attachments: Attachment[]) => void) | undefined
  let queue = Promise.resolve()
  let last = 0

  const attached: Attached = (run) => {
    pending = run
    settle()
  }

  /** Sends what is ready, and tells the composer whether there is anything. */
  function settle(): void {
    const going = $items.get().filter(({ state }) => state !== 'failed')
    const ready = going.flatMap(({ attachment }) => attachment ?? [])
    const isReady = ready.length === going.length
    const run = isReady && mayGo() ? pending : undefined
    if (isReady) pending = undefined
    if (run) {
      $items.set($items.get().filter(({ state }) => state === 'failed'))
      $tooMany.set(false)
    }
    door.$attached.set(going.length > 0 && !run ? attached : null)
    $sending.set(pending !== undefined)
    run?.(ready)
  }

  function change(key: number, next: Partial<UploadItem>): void {
    $items.set($items.get().map((item) => (item.key === key ? { ...item, ...next } : item)))
    if (next.state) settle()
  }

  async function upload(key: number, { file, stop }: Job): Promise<Attachment> {
    change(key, { state: 'preparing', fault: undefined, sent: 0 })
    const { blob, name } = await prepareFile(file, rules())
    change(key, { state: 'uploading', blob, name, size: blob.size, type: blob.type })
    const token = await claim()
    const id = await uploadFile(blob, name, {
      host: client.host,
      token,
      signal: stop.signal,
      onProgress: (sent) => change(key, { state: 'uploading', sent }),
      onWait: (wait) => change(key, { state: 'waiting', wait }),
    })
    const route = `GET /v1/files/${id}` as const
    return (await client.request<{ attachment: Attachment }>(route, { token })).attachment
  }

  async function run(key: number): Promise<void> {
    const job = jobs.get(key)
    if (!job || job.stop.signal.aborted) return
    try {
      change(key, { state: 'done', attachment: await upload(key, job) })
    } catch (error) {
      // Who sent it with the others would not see that it is missing.
      pending = undefined
      change(key, { state: 'failed', fault: toFault(error) })
    }
  }

  function start(key: number, file: File): void {
    jobs.set(key, { file, stop: new AbortController() })
    queue = queue.then(() => run(key))
  }

  function remove(key: number): void {
    jobs.get(key)?.stop.abort()
    jobs.delete(key)
    $items.set($items.get().filter((item) => item.key !== key))
    $tooMany.set(false)
    settle()
  }

  const clear = (): void => {
    pending = undefined
    for (const { key } of $items.get()) remove(key)
  }
  const unlisten = door.$dropped.listen(clear)

  return {
    $items,
    $sending,
    $tooMany,
    remove,
    add(files) {
      const room = rules().maxCount - $items.get().length
      const taken = files.slice(0, Math.max(room, 0))
      $tooMany.set(taken.length < files.length)
      const items = taken.map(({ name, size, type }) => ({
        ...NEVER,
        key: ++last,
        name,
        size,
        type,
      }))
      $items.set([...$items.get(), ...items])
      settle()
      for (const [index, { key }] of items.entries()) start(key, taken[index] as File)
    },
    retry(key) {
      const job = jobs.get(key)
      if (!job) return
      change(key, { state: 'preparing', fault: undefined })
      start(key, job.file)
    },
    dispose() {
      unlisten()
      clear()
    },
  }
}
