import { createHmac, timingSafeEqual } from 'node:crypto'
import { type EmailContact, type EmailSettings, maskAddress } from '@beckon/protocol'
import type { EmailRow } from './email.types.ts'

/** What a signed link of a mail does. */
export type EmailLink = 'confirm' | 'stop' | 'resume'

function sign(secret: string, link: EmailLink, parts: readonly string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['email', link, ...parts]))
    .digest('base64url')
}

/** An id, and what only the gateway can add to it; `about` is what has to be the same when it comes back. */
export function signToken(
  secret: string,
  link: EmailLink,
  [id, ...about]: [string, ...string[]],
): string {
  return `${id}.${sign(secret, link, [id, ...about])}`
}

/** The id that a token speaks of, which is yet to be proven. */
export function readTokenId(token: string): string {
  return token.split('.')[0] ?? ''
}

/** Whether the gateway made a token, for this id and what it is about. */
export function isTokenValid(
  secret: string,
  link: EmailLink,
  { token, about }: { token: string; about: readonly string[] },
): boolean {
  const [id = '', signature = ''] = token.split('.')
  const [given, own] = [Buffer.from(signature), Buffer.from(sign(secret, link, [id, ...about]))]
  return given.length === own.length && timingSafeEqual(given, own)
}

/** The page to lead back to: one whose origin the site named, without what is nobody else's business. */
export function readPage(page: string | undefined, { origins }: EmailSettings): string | null {
  if (page === undefined || !URL.canParse(page)) return null
  const url = new URL(page)
  if (!origins.includes(url.origin)) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  return maskAddress(url.href)
}

/** Where a mail leads to: where they wrote, else to the site's first page. */
export function toResumeUrl(
  { page }: Pick<EmailRow, 'page'>,
  settings: EmailSettings,
  token: string,
): string {
  // The site may have named other origins since.
  const back = readPage(page ?? undefined, settings) ?? `${settings.origins[0]}/`
  return `${back}#beckon=${token}`
}

export function toContact({ address, state }: EmailRow): EmailContact | null {
  if (state !== 'pending' && state !== 'granted') return null
  return { address, state }
}

/** What can be seen of an address by who only has to know that it is the right one. */
export function maskEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 1)}…@${domain}`
}
