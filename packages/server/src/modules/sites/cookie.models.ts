/** Browsers keep none longer, in seconds. */
const MAX_AGE = 400 * 24 * 60 * 60

const isWithin = (host: string, domain: string): boolean => `.${host}`.endsWith(`.${domain}`)

/** Names of hosts that have subdomains; neither an address of the network nor a single word. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/

/** Who asks for a cookie, and whom. */
export interface Asking {
  /** Of the page, as the browser says. */
  origin?: string | undefined
  /** Of the gateway, as it was reached, with a port where there is one. */
  host?: string | undefined
}

/** A page may have a cookie set for a domain that is its own and the gateway's. */
export function maySetCookie(domain: string, { origin = '', host = '' }: Asking): boolean {
  return (
    DOMAIN.test(domain) &&
    URL.canParse(origin) &&
    isWithin(new URL(origin).hostname, domain) &&
    isWithin(host.replace(/:\d+$/, ''), domain)
  )
}

/** Spells it as the page itself does, so that either can write over the other's. */
export function formatCookie(name: string, value: string, domain: string): string {
  const cookie = `${name}=${encodeURIComponent(value)}; Domain=${domain}; Path=/`
  return `${cookie}; Max-Age=${MAX_AGE}; SameSite=Lax; Secure`
}
