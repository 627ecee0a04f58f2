import { createHmac, timingSafeEqual } from 'node:crypto'

const DAY = 24 * 60 * 60 * 1000

/** Days a link opens something after its call was due. */
const LIFE = 30

function sign(secret: string, id: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['callback', id]))
    .digest('base64url')
}

/** What is in the address of the page of a call: its id, and what only the gateway can add to that. */
export function signLink(secret: string, id: string): string {
  return `${id}.${sign(secret, id)}`
}

/** @returns the id of the call, where the gateway made this link */
export function readLink(secret: string, token: string): string | undefined {
  const [id = '', signature = ''] = token.split('.')
  const [given, own] = [Buffer.from(signature), Buffer.from(sign(secret, id))]
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined
}

/** Whether a link is too old: it lives until a month after the call, or after it was asked for. */
export function isStale(
  { call_at, created_at }: { call_at: string | null; created_at: string },
  now: number,
): boolean {
  return now > Date.parse(call_at ?? created_at) + LIFE * DAY
}
