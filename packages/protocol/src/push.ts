/** A browser that wants to be told of answers while the page is closed, as the Push API names it. */
export interface PushTarget {
  /** Where to send to: an address of the browser's own push service. */
  endpoint: string
  /** What it is encrypted with, so that the push service reads nothing; both base64url. */
  keys: { p256dh: string; auth: string }
  /** When it ends by itself, in milliseconds since 1970; null where it does not. */
  expirationTime?: number | null | undefined
}

/** The body of `POST /v1/push`. */
export interface PushRequest extends PushTarget {
  /** What they read when they agreed, and which version of it; absent where they did so before. */
  consent?: { version: string; text: string } | undefined
  /** The endpoint in whose stead this one is: browsers change theirs. */
  replaces?: string | undefined
  /** Where they wrote: a click on the notification leads back there. */
  page?: string | undefined
  /** BCP 47: what notifications speak. */
  locale?: string | undefined
}

/** What a visitor's browser needs to be told of answers. */
export interface SitePush {
  /** The gateway's public VAPID key, base64url. */
  key: string
  /** Path of `beckon-worker.js`, or of the site's own worker that imports it, on the page's origin. */
  worker: string
}

/** What a notification holds. */
export interface PushNotice {
  /** Tells it from what else a worker may be pushed. */
  beckon: 1
  title: string
  body: string
  /** Of the same tag only the last is shown. */
  tag: string
  dir: 'auto' | 'ltr' | 'rtl'
  /** BCP 47; absent where nobody knows what was written in. */
  lang?: string | undefined
  icon?: string | undefined
  /** Where the visitor wrote; the first page of the worker's origin where absent. */
  url?: string | undefined
}

/** Web push as a way to reach visitors who left. */
export interface PushSettings {
  enabled: boolean
  /** Path of the worker on the site's own origin; `/beckon-worker.js` where absent. */
  worker?: string | undefined
  /** False says only that there is an answer, and neither whose nor what. */
  preview?: boolean | undefined
  /** Path on the site's own origin, or an address of https. */
  icon?: string | undefined
}
