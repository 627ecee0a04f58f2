import type { SiteRecord } from '../client.ts'
import type { PlatformStorage } from '../platform.ts'
import { type CookieView, createCookieJar } from './cookie-jar.ts'

export interface CookieStorageOptions {
  /** The domain all your subdomains share, e.g. `example.com`. */
  domain: string
}

/** What lies in the cookie: of a refusal, which is a list, the whole of it. */
type Shared = Pick<SiteRecord, 'consent' | 'anonymousId'> & { 0?: number }

/** Of which choice, and of whom, the cookie was when this was written beside it. */
interface Stamp {
  anonymousId?: string | undefined
  epoch?: number | undefined
}

interface Rest extends SiteRecord {
  cookie?: Stamp | undefined
}

const toStamp = ({ anonymousId, consent, 0: epoch }: Shared): Stamp => ({
  anonymousId,
  epoch: epoch ?? consent?.epoch,
})

/**
 * What is left of it once another subdomain has forgotten whose it was: receipts that wait, and, where
 * somebody withdrew, their chat. Where somebody else is known since, nothing of theirs.
 */
function leave({ unsent, session, outbox }: SiteRecord, { anonymousId }: Shared): SiteRecord {
  return anonymousId ? { unsent } : { unsent, session, outbox }
}

function parse(text: string | null): Shared & Rest {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

/** What belongs into the cookie, and what beside it. */
function split(text: string | null): [Shared, Rest] {
  const kept = parse(text)
  if (Array.isArray(kept)) return [kept, {}]
  const { consent, anonymousId, ...rest } = kept
  return [{ consent, anonymousId }, rest]
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
      const cookieText = jar.read(key)
      const [, { cookie, ...rest }] = split(text)
      // From before there was a cookie.
      if (cookieText === null && !cookie) return text
      const shared: Shared = parse(cookieText)
      if (!cookie?.anonymousId || cookie.anonymousId === shared.anonymousId)
        return JSON.stringify({ ...rest, ...shared })
      const left = leave(rest, shared)
      inner.write(key, JSON.stringify({ ...left, cookie: toStamp(shared) }))
      return JSON.stringify({ ...left, ...shared })
    },
    write(key, value) {
      const [shared, rest] = split(value)
      const text = JSON.stringify(shared)
      // What a server set anew must not be shortened by writing the same once more.
      if (jar.read(key) !== text && !jar.write(key, text)) return inner.write(key, value)
      // The stamp changes with the choice, so that other tabs of this origin hear of it as ever.
      return inner.write(key, JSON.stringify({ ...rest, cookie: toStamp(shared) }))
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
