import type { SiteRecord } from '../client.ts'
import type { PlatformStorage } from '../platform.ts'
import { type CookieView, createCookieJar } from './cookie-jar.ts'

export interface CookieStorageOptions {
  /** The domain all your subdomains share, e.g. `example.com`. */
  domain: string
}

/** A record as it lies beside its cookie: the stamp says of which choice the cookie is. */
interface Rest extends SiteRecord {
  cookie?: string | undefined
}

function parse(text: string | null): Rest {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

/**
 * Lets a visitor be the same one, with the same choice, on all subdomains: what was allowed, and the
 * anonymous id, lie in one cookie of the whole domain; the rest of the record stays where it was.
 * The cookie is the truth. It is written when the record is, so not before the visitor chose, kept
 * for 400 days at most, and sent to your servers with each request, as cookies are. Where the browser
 * refuses it, all is as without it.
 *
 * @param inner the storage of the platform
 * @param view the page's `window`, another one in tests
 * @example
 * const platform = createBrowserPlatform()
 * const storage = createCookieStorage(platform.storage, { domain: 'example.com' })
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', platform: { ...platform, storage } })
 */
export function createCookieStorage(
  inner: PlatformStorage,
  { domain }: CookieStorageOptions,
  view: CookieView = globalThis,
): PlatformStorage {
  // As on a server.
  if (!view.document) return inner
  const jar = createCookieJar(view.document, view, domain)

  return {
    ...inner,
    read(key) {
      const text = inner.read(key)
      const shared = jar.read(key)
      const { cookie, consent, anonymousId, ...rest } = parse(text)
      // From before there was a cookie.
      if (shared === null && cookie === undefined) return text
      return JSON.stringify({ ...rest, ...parse(shared) })
    },
    write(key, value) {
      const { consent, anonymousId, ...rest } = parse(value)
      if (!jar.write(key, JSON.stringify({ consent, anonymousId }))) return inner.write(key, value)
      // The stamp changes with the choice, so that other tabs of this origin hear of it as ever.
      const cookie = `${consent?.epoch} ${consent?.at}`
      return inner.write(key, JSON.stringify({ ...rest, cookie }))
    },
    remove(key) {
      jar.remove(key)
      inner.remove(key)
    },
    watch(key, listener) {
      const stops = [inner.watch(key, listener), jar.watch(key, listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
