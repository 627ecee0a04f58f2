import type { IncomingMessage } from 'node:http'

/**
 * Tells whether a request comes from a page of the gateway's own origin. Cookies alone cannot say:
 * a page on another port of the same host is "same-site" and carries them. A request without
 * `Origin` is no cross-origin call of a browser; `SameSite=Strict` covers navigation.
 *
 * @param publicUrl where a proxy in front is reached, if there is one
 */
export function isOwnOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  publicUrl: string | undefined,
): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
