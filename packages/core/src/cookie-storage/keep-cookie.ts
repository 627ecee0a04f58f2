import type { Client } from '../client.ts'
import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import { type CookieView, createCookieJar } from './cookie-jar.ts'

export interface KeepCookieOptions {
  /** As `createCookieStorage` has it; your gateway must be reached at a subdomain of it. */
  domain: string
}

/** Asks a server with the cookies of its domain; `fetch`, another one in tests. */
export type Post = (url: string, init: RequestInit) => Promise<unknown>

/**
 * Lets the gateway set the cookie of `createCookieStorage` once more. Safari keeps what a script wrote
 * for seven days, and what a server of the site's own domain set for as long as that says. It is asked
 * when the cookie changed, and with each visit of somebody known, so never before the visitor chose.
 *
 * @see https://webkit.org/tracking-prevention/
 * @example
 * const plugins = [keepCookie({ domain: 'example.com' })]
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', platform, plugins })
 */
export function keepCookie(
  { domain }: KeepCookieOptions,
  view: CookieView = globalThis,
  post: Post = fetch,
): Plugin {
  let stop: Stop | undefined

  function start({ site, host, record }: Client, document: Document): Stop {
    const jar = createCookieJar(document, view, domain)
    const read = (): string | null => jar.read(`beckon.${site}`)
    let kept = read()
    let visit = record.get().visit?.id

    return record.subscribe((now) => {
      const value = read()
      // A cookie that is gone is gone; only a visit of somebody known makes it last.
      if (!value || (value === kept && now.visit?.id === visit)) return
      kept = value
      visit = now.visit?.id
      const body = JSON.stringify({ site, value, domain })
      // As plain text and unread there is no preflight, and nothing to allow.
      const init = { method: 'POST', mode: 'no-cors', credentials: 'include', body } as const
      post(`${host}/v1/cookie`, { ...init, keepalive: true }).catch(() => {})
    })
  }

  return {
    name: 'keep-cookie',
    setup(client) {
      if (view.document) stop = start(client, view.document)
    },
    dispose: () => stop?.(),
  }
}
