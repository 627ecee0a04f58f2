import type { PlatformRequest, PlatformResponse } from './platform.ts'

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** Sends without cookies. A string as body makes it `text/plain`, so there is no preflight. */
export async function browserRequest(request: PlatformRequest): Promise<PlatformResponse> {
  const { url, timeout, ...init } = request
  const signal = timeout ? AbortSignal.timeout(timeout) : null
  const response = await fetch(url, { ...init, signal, credentials: 'omit', cache: 'no-store' })
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: await readJson(response),
  }
}
