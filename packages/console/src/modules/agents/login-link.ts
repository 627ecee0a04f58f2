const LOGIN = /^#login=([\w.~-]+)$/
const REASON = /^#sign-in=(unknown|failed|unavailable)$/

/** Why single sign-on came to nothing. */
export type Reason = 'unknown' | 'failed' | 'unavailable'

/** The one-time token a login link carries in its fragment, which is never sent to a server. */
export interface LoginLink {
  /** Returns the token once and takes it out of the address and the history. */
  take(): string | null
  /** Why single sign-on led back without somebody signed in, once. */
  takeReason(): Reason | null
}

export function createLoginLink(page: {
  readonly location: Location
  readonly history: History
}): LoginLink {
  function takeOut(pattern: RegExp): string | null {
    const found = pattern.exec(page.location.hash)?.[1]
    if (!found) return null
    page.history.replaceState(null, '', page.location.pathname + page.location.search)
    return found
  }
  return {
    take: () => takeOut(LOGIN),
    takeReason: () => takeOut(REASON) as Reason | null,
  }
}

/** True for an address a login link leads to. */
export function isLoginHash(hash: string): boolean {
  return LOGIN.test(hash)
}
