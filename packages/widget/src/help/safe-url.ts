/** Where a link of an article may lead. The gateway looked before; a site's own search did not. */
const LINKS: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

function readUrl(value: unknown, protocols: readonly string[]): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined
  const { protocol, href } = new URL(value)
  return protocols.includes(protocol) ? href : undefined
}

/** The address as a browser reads it, if following it runs nothing. */
export const readLink = (value: unknown): string | undefined => readUrl(value, LINKS)

/** The address of a page. */
export const readPage = (value: unknown): string | undefined => readUrl(value, LINKS.slice(0, 2))

/** The address of a picture. */
export const readImage = (value: unknown): string | undefined => readUrl(value, LINKS.slice(0, 1))

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Whether a page may ask this address what visitors look for; the gateway takes no other, but who knows. */
export function isSearchUrl(text: string): boolean {
  if (!readPage(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return !username && !password && (protocol === 'https:' || LOOPBACK.test(hostname))
}
