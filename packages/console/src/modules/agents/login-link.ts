const LOGIN = /^#login=([\w.~-]+)$/

/** The one-time token a login link carries in its fragment, which is never sent to a server. */
export interface LoginLink {
  /** Returns the token once and takes it out of the address and the history. */
  take(): string | null
}

export function createLoginLink(page: {
  readonly location: Location
  readonly history: History
}): LoginLink {
  return {
    take() {
      const token = LOGIN.exec(page.location.hash)?.[1]
      if (!token) return null
      page.history.replaceState(null, '', page.location.pathname + page.location.search)
      return token
    },
  }
}

/** True for an address a login link leads to. */
export function isLoginHash(hash: string): boolean {
  return LOGIN.test(hash)
}
