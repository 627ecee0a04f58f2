const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Whether a page may ask this address what visitors look for: of https, or of http on this very machine,
 * and without a name and a password, which every visitor would read.
 */
export function isSearchUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}
