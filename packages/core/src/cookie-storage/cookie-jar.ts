import type { Stop } from '../platform.ts'

/** What is needed of a page's `window`. */
export type CookieView = Partial<Pick<typeof globalThis, 'document'>> & {
  /** Not in every browser; without it a change is heard of within one origin only. */
  readonly cookieStore?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

type CookieEvent = Event & Record<'changed' | 'deleted', readonly { name?: string }[]>

/** Browsers keep none longer, in seconds. */
const MAX_AGE = 400 * 24 * 60 * 60

/** One cookie of a whole domain. */
export interface CookieJar {
  /** Null where there is none. */
  read(name: string): string | null
  /** False where the browser refused. */
  write(name: string, value: string): boolean
  remove(name: string): void
  /** Calls back when it changed, also by a page of another subdomain. */
  watch(name: string, listener: () => void): Stop
}

export function createCookieJar(
  document: Document,
  { cookieStore }: CookieView,
  domain: string,
): CookieJar {
  function read(name: string): string | null {
    const start = `${name}=`
    try {
      const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(start))
      return found === undefined ? null : decodeURIComponent(found.slice(start.length))
    } catch {
      // A sandboxed page has no cookies to read, and somebody else's may be spelt in any way.
      return null
    }
  }

  function put(name: string, value: string, age: number): void {
    const cookie = `${name}=${encodeURIComponent(value)}; Domain=${domain}; Path=/`
    try {
      document.cookie = `${cookie}; Max-Age=${age}; SameSite=Lax; Secure`
    } catch {
      // Whether it is there shows when it is read.
    }
  }

  return {
    read,
    write(name, value) {
      put(name, value, MAX_AGE)
      return read(name) === value
    },
    remove: (name) => put(name, '', 0),
    watch(name, listener) {
      const onChange = (event: Event): void => {
        const { changed, deleted } = event as CookieEvent
        if ([...changed, ...deleted].some((cookie) => cookie.name === name)) listener()
      }
      cookieStore?.addEventListener('change', onChange)
      return () => cookieStore?.removeEventListener('change', onChange)
    },
  }
}
