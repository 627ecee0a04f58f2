import type { Json } from '@beckon/protocol'
import type { Vault } from './event-log.ts'

/** Undoes what was started. Safe to call twice. */
export type Stop = () => void

/** One value kept between visits, or only in memory where nothing may be kept. None of it throws. */
export interface PlatformStorage {
  read(key: string): string | null
  /** False where the browser refused (quota, private mode). */
  write(key: string, value: string): boolean
  remove(key: string): void
  /** Calls back when another tab changed the value; read it then, for more may have changed since. */
  watch(key: string, listener: () => void): Stop
}

export interface PlatformRequest {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  /** JSON text. It is sent as `text/plain`, so that a cross-origin request needs no preflight. */
  body?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  /** Let it outlive the page. */
  keepalive?: boolean | undefined
  /** The page is going: where requests cannot outlive it, a beacon does, and its answer is lost. */
  leaving?: boolean | undefined
  /** Ends it early. */
  signal?: AbortSignal | undefined
  /** Milliseconds to wait for the whole answer, as long as the page is there. */
  timeout: number
}

export interface PlatformResponse {
  status: number
  header(name: string): string | null
  /** The body as parsed JSON, undefined where it is none. */
  body: unknown
}

/** What an event says about the page it happened on: Segment's `context.page`. */
export interface PageContext {
  url: string
  path: string
  search: string
  title: string
  referrer: string
}

/**
 * The world as the core sees it. The core itself touches no global and reads no clock;
 * whoever runs it hands one of these in. `createBrowserPlatform()` is the real one,
 * `createMemoryPlatform()` of `@beckon/core/testing` the one for tests.
 */
export interface Platform {
  /** What runs on this page, by site; empty at first. Platforms that share it are one page. */
  readonly running: Record<string, unknown>
  /** Milliseconds since 1970. */
  now(): number
  randomBytes(count: number): Uint8Array
  storage: PlatformStorage
  /** Opens what all tabs share under a name; it is not touched before it is used. */
  openVault(name: string): Promise<Vault>
  /** Rejects only where no answer came, or none in time. */
  request(request: PlatformRequest): Promise<PlatformResponse>
  startTimer(run: () => void, milliseconds: number): Stop
  /** Undefined where there is no page, as in a worker. */
  readPage(): PageContext | undefined
  /** Members of every event's `context`: locale, timezone, userAgent, screen. */
  readContext(): Json
  /** True while Global Privacy Control or Do Not Track asks for privacy. */
  readPrivacySignal(): boolean
  /** The page is being hidden or left: the last moment to send. */
  onHide(run: () => void): Stop
  /** The network came back, or the page was shown again. */
  onWake(run: () => void): Stop
}
