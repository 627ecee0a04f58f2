import type { PlatformRequest, PlatformResponse } from './platform.ts'

/** Sends without cookies. A string as body makes it `text/plain`, so there is no preflight. */
export async function browserRequest(request: PlatformRequest): Promise<PlatformResponse> {
  const { url, timeout, leaving, signal, ...init } = request
  if (leaving && !('keepalive' in Request.prototype)) {
    navigator.sendBeacon(url, init.body)
    throw new Error('A beacon has no answer.')
  }
  const late = AbortSignal.timeout(timeout)
  const response = await fetch(url, {
    ...init,
    // Browsers before 2024 cannot join signals; a withdrawal is the one that counts.
    signal: signal ? (AbortSignal.any?.([late, signal]) ?? signal) : late,
    credentials: 'omit',
    cache: 'no-store',
  })
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: await response.json().catch(() => {}),
  }
}
