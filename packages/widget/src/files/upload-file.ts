import { type BeckonError, isBeckonError } from '@beckon/protocol'
import { readWait } from '../stores/read-wait.ts'
import { askTus } from './ask-tus.ts'
import type { Wait } from './upload-item.ts'

/** Bytes of one request: below what proxies take unless they are told otherwise. */
const PART = 1_000_000

/** Milliseconds between two attempts, growing; where the browser knows that it is online again, sooner. */
const WAITS = [1000, 2000, 5000, 10_000, 30_000]

export interface UploadOptions {
  host: string
  token: string
  signal: AbortSignal
  /** Bytes that are there or on their way. */
  onProgress(sent: number): void
  /** It could not go on; it is tried again. */
  onWait(wait: Wait): void
}

/** Codes after which going on may well succeed. */
const PASSING = [
  'network/unreachable',
  'server/unavailable',
  'server/internal',
  'file/offset-wrong',
  'file/unfinished',
  'request/too-many',
]

/** In base64, as the header wants it, of whatever letters. */
function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

interface Pause extends Wait {
  /** Milliseconds until the next attempt. */
  delay: number
}

/** Whoever was told to wait for the same does not come at once. */
function planPause(attempt: number, error: BeckonError): Pause {
  const own = WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0
  const told = readWait(error)
  const delay = Math.max(own, told * (1 + Math.random() / 4))
  return { code: error.code, delay, until: told > 0 ? Date.now() + delay : undefined }
}

function pause({ delay, until }: Pause, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, delay)
    // That the browser is online again says nothing of what the gateway wants.
    if (until === undefined) window.addEventListener('online', go)
    signal.addEventListener('abort', go)
  })
}

const readOffset = (header: (name: string) => string | null): number =>
  Number(header('Upload-Offset'))

/** @returns the path of the upload */
async function begin(blob: Blob, name: string, options: UploadOptions): Promise<string> {
  const { host } = options
  const type = blob.type.split(';')[0] || 'application/octet-stream'
  const headers = {
    'Upload-Length': String(blob.size),
    'Upload-Metadata': `filename ${encode(name)},filetype ${encode(type)}`,
  }
  const answer = await askTus({ ...options, url: `${host}/v1/files`, method: 'POST', headers })
  // The path alone: a proxy may have put the gateway below another one.
  return `/v1/files/${answer('Location')?.split('/').at(-1)}`
}

async function sendRest(blob: Blob, path: string, options: UploadOptions): Promise<void> {
  const { host, onProgress } = options
  const url = host + path
  let offset = readOffset(await askTus({ ...options, url, method: 'HEAD' }))
  while (offset < blob.size) {
    const from = offset
    onProgress(from)
    const answer = await askTus({
      ...options,
      url,
      method: 'PATCH',
      headers: {
        'Upload-Offset': String(from),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: blob.slice(from, from + PART),
      onProgress: (sent) => onProgress(from + sent),
    })
    offset = readOffset(answer)
  }
}

/**
 * Uploads a file, however often the connection breaks, until it is there, refused or given up.
 *
 * @returns its id
 * @throws BeckonError the gateway's
 */
export async function uploadFile(
  blob: Blob,
  name: string,
  options: UploadOptions,
): Promise<string> {
  const { signal, onWait } = options
  let path: string | undefined
  for (let attempt = 0; ; attempt++) {
    let failure: BeckonError
    try {
      path ??= await begin(blob, name, options)
      await sendRest(blob, path, options)
      return path.split('/').at(-1) ?? ''
    } catch (error) {
      if (path && signal.aborted) discard(path, options)
      if (signal.aborted || !isPassing(error)) throw error
      failure = error
    }
    const next = planPause(attempt, failure)
    onWait(next)
    await pause(next, signal)
  }
}

function isPassing(error: unknown): error is BeckonError {
  return isBeckonError(error) && PASSING.includes(error.code)
}

/** Nobody waits for it: what is not sent, the gateway throws away by itself in time. */
function discard(path: string, { host, token }: UploadOptions): void {
  const { signal } = new AbortController()
  askTus({ url: host + path, method: 'DELETE', token, signal }).catch(() => {})
}
