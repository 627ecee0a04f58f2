import { type Attachment, BeckonError, type ErrorBody } from '@beckon/protocol'
import { type Clock, systemClock } from '../../clock.ts'
import { type Waiting, waitOut } from './wait-out.ts'

/** Bytes of one request: below what proxies take unless they are told otherwise. */
const PART = 1_000_000

export interface FilesApi {
  /**
   * Uploads a file for a conversation; where that is too much just now, it waits.
   *
   * @throws BeckonError the gateway's, or `network/unreachable`
   */
  upload(file: File, conversationId: string, waiting?: Waiting): Promise<Attachment>
  /** A file with a fresh link. @throws BeckonError as `upload` */
  read(id: string): Promise<Attachment>
}

/** In base64, as the header wants it, of whatever letters. */
function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

async function refuse(response: Response): Promise<never> {
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null
  throw new BeckonError(body?.error?.code ?? 'server/unavailable', body?.error?.message)
}

/** The routes for files, as tus 1.0 has them; the session is the page's cookie. */
export function createFilesApi(
  fetch: typeof globalThis.fetch,
  clock: Clock = systemClock,
): FilesApi {
  async function ask(path: string, init: RequestInit, waiting: Waiting = {}): Promise<Response> {
    const headers = { 'tus-resumable': '1.0.0', ...init.headers }
    const attempt = (): Promise<Response> =>
      fetch(path, { ...init, headers }).catch(() => {
        throw new BeckonError('network/unreachable')
      })
    const response = await waitOut(attempt, clock, waiting)
    return response.ok ? response : refuse(response)
  }

  async function read(id: string, waiting?: Waiting): Promise<Attachment> {
    const response = await ask(`/v1/files/${id}`, { method: 'GET' }, waiting)
    return ((await response.json()) as { attachment: Attachment }).attachment
  }

  return {
    read: (id) => read(id),

    async upload(file, conversationId, waiting) {
      const said = { filename: file.name, filetype: file.type, conversation: conversationId }
      const pairs = Object.entries(said).map(([key, value]) => `${key} ${encode(value)}`)
      const headers = { 'upload-length': String(file.size), 'upload-metadata': pairs.join(',') }
      const begun = await ask('/v1/files', { method: 'POST', headers }, waiting)
      const id = begun.headers.get('location')?.split('/').at(-1) ?? ''
      for (let offset = 0; offset < file.size; offset += PART) {
        const place = {
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        }
        const body = file.slice(offset, offset + PART)
        await ask(`/v1/files/${id}`, { method: 'PATCH', headers: place, body }, waiting)
      }
      return read(id, waiting)
    },
  }
}
