/** A link that signs an agent in, once. The token is behind the `#`, which is never sent. */
export function formatLoginLink(gateway: string, token: string): string {
  return `${gateway}/console/#login=${token}`
}

/** The one line a website needs. */
export function formatTag(gateway: string, site: string): string {
  return `<script async src="${gateway}/beckon.js" data-site="${site}"></script>`
}
