import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody } from '../shared/to-error-body.ts'

/** Answers what could not even be read as HTTP, then hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW'
  const status = tooLarge ? 431 : 400
  const body = JSON.stringify(
    toErrorBody(refuse(tooLarge ? 'request/too-large' : 'request/malformed')),
  )
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
