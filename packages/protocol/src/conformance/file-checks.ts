import { equal, match, ok, rejects } from 'node:assert/strict'
import type { Message } from '../conversation.ts'
import type { Check, Target } from './check.ts'
import { beginSession, call } from './http-client.ts'
import { connectVisitor, makeId } from './socket-client.ts'

interface Tus {
  path: string
  method: string
  headers?: Record<string, string>
  body?: string
}

const TEXT = 'Is this the lamp?'

function ask(
  target: Target,
  token: string,
  { path, method, headers, body }: Tus,
): Promise<Response> {
  return fetch(new URL(path, target.url), {
    method,
    headers: { 'tus-resumable': '1.0.0', authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body }),
  })
}

async function begin(target: Target, token: string): Promise<string> {
  const metadata = `filename ${btoa('note.txt')},filetype ${btoa('text/plain')}`
  const headers = { 'upload-length': String(TEXT.length), 'upload-metadata': metadata }
  const answer = await ask(target, token, { path: '/v1/files', method: 'POST', headers })
  equal(answer.status, 201)
  return answer.headers.get('location') ?? ''
}

/** Sends all that comes after a place. */
function send(
  target: Target,
  token: string,
  { path, from }: { path: string; from: number },
): Promise<Response> {
  const headers = {
    'upload-offset': String(from),
    'content-type': 'application/offset+octet-stream',
  }
  return ask(target, token, { path, method: 'PATCH', headers, body: TEXT.slice(from) })
}

/** Section 4, Files. For sites that take plain text, as they do unless their owner says otherwise. */
export const fileChecks: readonly Check[] = [
  {
    name: 'takes a file, sends it along with a message and lets it be read by its link',
    async run(target) {
      const token = await beginSession(target)
      const path = await begin(target, token)
      const sent = await send(target, token, { path, from: 0 })
      equal(sent.status, 204)
      equal(sent.headers.get('upload-offset'), String(TEXT.length))
      const id = path.split('/').at(-1) ?? ''
      const draft = { id: makeId(), text: '', attachments: [id] }
      const { body } = await call(target, 'POST /v1/messages', { body: draft, token })
      const [attachment] = (body['message'] as Message).attachments ?? []
      equal(attachment?.name, 'note.txt')
      equal(attachment?.type, 'text/plain')
      const read = await fetch(new URL(attachment?.url ?? '', target.url))
      equal(await read.text(), TEXT)
      match(read.headers.get('content-security-policy') ?? '', /sandbox/)
    },
  },
  {
    name: 'goes on with an upload where it stopped, and takes no part from elsewhere',
    async run(target) {
      const token = await beginSession(target)
      const path = await begin(target, token)
      const headers = { 'upload-offset': '0' }
      await ask(target, token, { path, method: 'PATCH', headers, body: TEXT.slice(0, 5) })
      const head = await ask(target, token, { path, method: 'HEAD' })
      equal(head.headers.get('upload-offset'), '5')
      equal((await send(target, token, { path, from: 3 })).status, 409)
      equal((await send(target, token, { path, from: 5 })).status, 204)
    },
  },
  {
    name: 'lets nobody else use or read an upload',
    async run(target) {
      const token = await beginSession(target)
      const path = await begin(target, token)
      await send(target, token, { path, from: 0 })
      const stranger = await beginSession(target)
      equal((await ask(target, stranger, { path, method: 'HEAD' })).status, 404)
      equal((await ask(target, stranger, { path, method: 'GET' })).status, 404)
      const visitor = await connectVisitor(target, stranger)
      const attachments = [path.split('/').at(-1)]
      await rejects(visitor.ask('message:send', { id: makeId(), text: '', attachments }), {
        message: 'file/not-found',
      })
      visitor.leave()
      ok((await fetch(new URL(`${path}/content`, target.url))).status === 403)
    },
  },
]
