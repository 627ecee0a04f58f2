import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ErrorCode } from '@beckon/protocol'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody, toStatus } from '../shared/to-error-body.ts'

const CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'request/too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'request/too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request/too-slow',
  TOO_MANY_CONNECTIONS: 'request/too-many',
}

/** Where HTTP knows better than our table what is wrong. */
const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431 }

/** Answers what could not even be read as HTTP, then hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refusal = refuse(CODES[error.code ?? ''] ?? 'request/malformed')
  const status = STATUSES[error.code ?? ''] ?? toStatus(refusal)
  const body = JSON.stringify(toErrorBody(refusal))
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
  // Whoever goes on sending, or does not read, is not waited for.
  socket.destroySoon()
}
