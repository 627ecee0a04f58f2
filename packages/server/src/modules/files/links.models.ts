import { createHmac, timingSafeEqual } from 'node:crypto'

/** Milliseconds that a link holds at most. */
export const LINK_LIFETIME: number = 10 * 60 * 1000

/** Milliseconds within which a link stays the same, so that a browser may keep what it got. */
const STEP = 5 * 60 * 1000

export interface FileKey {
  siteId: string
  id: string
}

/** Says that it is for files: the same secret serves other ends. */
function sign(secret: string, { siteId, id }: FileKey, until: number): Buffer {
  const text = JSON.stringify(['file', siteId, id, until])
  return createHmac('sha256', secret).update(text).digest()
}

/**
 * Where a file is read for the next minutes, five at least.
 *
 * @param lifetime milliseconds, where others are wanted
 */
export function createLink(
  secret: string,
  file: FileKey,
  { now, lifetime = LINK_LIFETIME }: { now: number; lifetime?: number },
): string {
  const until = Math.floor(now / STEP) * STEP + lifetime
  const signature = sign(secret, file, until).toString('base64url')
  return `/v1/files/${file.id}/content?until=${until}&signature=${signature}`
}

/** Whether a link was made here, for this file of this site, and still holds. */
export function isLinkValid(
  secret: string,
  file: FileKey,
  link: { until: string; signature: string; now: number },
): boolean {
  const until = Number(link.until)
  if (!Number.isSafeInteger(until) || until <= link.now) return false
  const given = Buffer.from(link.signature, 'base64url')
  const expected = sign(secret, file, until)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
