import { BeckonError, type ErrorBody, type ErrorCode } from '@beckon/protocol'

/** Milliseconds without a sign of life after which a connection counts as lost. */
const STALLED = 30_000

export interface TusRequest {
  url: string
  method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE'
  token: string
  headers?: Readonly<Record<string, string>>
  body?: Blob
  signal: AbortSignal
  /** Bytes of the body that are on their way. */
  onProgress?: (sent: number) => void
}

/** `HEAD` has no body, and a proxy has another one. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'file/not-found',
  429: 'request/too-many',
}

function toError(xhr: XMLHttpRequest): BeckonError {
  const { status, responseText } = xhr
  if (status === 0) return new BeckonError('network/unreachable')
  const wait = Number(xhr.getResponseHeader('Retry-After'))
  const details = wait ? [{ path: 'retryAfter', message: String(wait) }] : undefined
  try {
    const { error } = JSON.parse(responseText) as ErrorBody
    return new BeckonError(error.code, error.message, error.details ?? details)
  } catch {
    return new BeckonError(BY_STATUS[status] ?? 'server/unavailable', '', details)
  }
}

/**
 * Asks the gateway as tus 1.0 has it. By `XMLHttpRequest`, for `fetch` tells nothing of how far a body is.
 *
 * @returns a header of the answer, by its name
 * @throws BeckonError
 */
export function askTus(request: TusRequest): Promise<(header: string) => string | null> {
  const { url, method, token, headers, body, signal, onProgress } = request
  const xhr = new XMLHttpRequest()
  let timer = 0
  const stop = (): void => xhr.abort()
  const wait = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(stop, STALLED)
  }
  return new Promise((resolve, reject) => {
    xhr.open(method, url)
    const all = { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${token}`, ...headers }
    for (const [name, value] of Object.entries(all)) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = ({ loaded }) => {
      wait()
      onProgress?.(loaded)
    }
    xhr.onloadend = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      if (xhr.status >= 200 && xhr.status < 300) resolve((name) => xhr.getResponseHeader(name))
      else reject(toError(xhr))
    }
    signal.addEventListener('abort', stop)
    wait()
    if (signal.aborted) reject(new BeckonError('network/unreachable'))
    else xhr.send(body ?? null)
  })
}
