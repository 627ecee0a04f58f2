import type { ErrorBody } from '@beckon/protocol'

const encode = (text: string): string => Buffer.from(text).toString('base64')

export interface UploadAnswer {
  status: number
  headers: Headers
  /** The code of a refusal; undefined where there is none. */
  code: string | undefined
}

export interface UploadRequest {
  path?: string
  method: string
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer> | undefined
}

/** Who uploads where: `who` is the header that says so. */
export interface Uploading {
  url: string
  who: Record<string, string>
}

/** Asks a gateway as a tus client does. */
export async function askTus(
  { url, who }: Uploading,
  { path = '/v1/files', method, headers = {}, body }: UploadRequest,
): Promise<UploadAnswer> {
  const init = { 'tus-resumable': '1.0.0', ...who, ...headers }
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: init,
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  const code = text === '' ? undefined : (JSON.parse(text) as ErrorBody).error.code
  return { status: answer.status, headers: answer.headers, code }
}

export interface Announced {
  name?: string
  type?: string
  conversation?: string
}

/** Says that a file is to come. */
export function announce(
  uploading: Uploading,
  size: number,
  { name = 'note.txt', type = 'text/plain', conversation }: Announced = {},
): Promise<UploadAnswer> {
  const said = [`filename ${encode(name)}`, `filetype ${encode(type)}`]
  if (conversation !== undefined) said.push(`conversation ${encode(conversation)}`)
  const headers = { 'upload-length': String(size), 'upload-metadata': said.join(',') }
  return askTus(uploading, { method: 'POST', headers })
}

/** Sends a part of a file. */
export function sendPart(
  uploading: Uploading,
  path: string,
  { offset, body }: { offset: number; body: Uint8Array<ArrayBuffer> },
): Promise<UploadAnswer> {
  const headers = {
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  return askTus(uploading, { path, method: 'PATCH', headers, body })
}

/** Where an upload stands. */
export async function readOffset(uploading: Uploading, path: string): Promise<number> {
  const { headers } = await askTus(uploading, { path, method: 'HEAD' })
  return Number(headers.get('upload-offset') ?? Number.NaN)
}

/** Uploads a whole file; gives its id. */
export async function upload(
  uploading: Uploading,
  content: string | Uint8Array<ArrayBuffer>,
  announced?: Announced,
): Promise<string> {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { headers, code } = await announce(uploading, body.length, announced)
  const path = headers.get('location')
  if (path === null) throw new Error(code)
  const sent = await sendPart(uploading, path, { offset: 0, body })
  if (sent.status !== 204) throw new Error(sent.code)
  return path.split('/').at(-1) ?? ''
}
