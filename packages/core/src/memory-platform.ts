import type { Json } from '@beckon/protocol'
// Fetched by core when it is needed; here it is there already, so that tests need not wait for it.
import './engine.ts'
import { createListeners } from './listeners.ts'
import { createMemoryClock, type MemoryClock, settle } from './memory-clock.ts'
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts'
import type { PageContext, Platform, PlatformRequest, PlatformResponse, Stop } from './platform.ts'

export type RequestHandler = (request: PlatformRequest) => Promise<PlatformResponse>

export interface MemoryPlatformOptions {
  /** Shared between platforms that are tabs of one browser; its own where absent. */
  storage?: MemoryStorage | undefined
  /** Answers requests; where absent no answer comes, as without a network. */
  handle?: RequestHandler | undefined
  /** Milliseconds since 1970; 2026-01-01 where absent. */
  now?: number | undefined
  /** Whether the browser asks for privacy from the start. */
  privacySignal?: boolean | undefined
}

export interface MemoryPlatform extends Platform, Pick<MemoryClock, 'advance' | 'countTimers'> {
  /** Every request so far, answered or not. */
  readonly requests: readonly PlatformRequest[]
  /** What the page says of itself; set it to navigate. */
  page: PageContext | undefined
  context: Json
  privacySignal: boolean
  handle: RequestHandler
  /** Hides the page, as a switch of tabs or a navigation does. */
  hide(): void
  /** Brings the network, or the page, back. */
  wake(): void
  /** Lets everything that waits on promises come to rest. */
  settle(): Promise<void>
}

const PAGE: PageContext = {
  url: 'https://shop.example/',
  path: '/',
  search: '',
  title: 'Shop',
  referrer: '',
}

/** A response as a gateway gives it. Header names are in lower case. */
export function createResponse(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlatformResponse {
  return { status, body, header: (name) => headers[name] ?? null }
}

async function raceTimeout<T>(
  clock: MemoryClock,
  answer: Promise<T>,
  timeout: number | undefined,
): Promise<T> {
  if (!timeout) return answer
  let stop: Stop = () => {}
  const late = new Promise<never>((_, reject) => {
    stop = clock.startTimer(() => reject(new Error('timeout')), timeout)
  })
  return Promise.race([answer, late]).finally(stop)
}

/**
 * A world without a browser, for tests: time stands still until `advance`, storage is a map
 * and requests go to a function of yours.
 *
 * @example
 * const platform = createMemoryPlatform({ handle: async () => createResponse(200, {}) })
 * const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
 * await beckon.consent('granted')
 * await beckon.track('Signed Up')
 * await platform.advance(2000)
 * platform.requests.map(({ url }) => url) // …/v1/consent, …/v1/batch
 */
export function createMemoryPlatform(options: MemoryPlatformOptions = {}): MemoryPlatform {
  const { storage = createMemoryStorage(), now = Date.UTC(2026, 0, 1) } = options
  const { privacySignal = false } = options
  const { handle = () => Promise.reject(new TypeError('no network')) } = options
  const clock = createMemoryClock(now)
  const hides = createListeners<void>()
  const wakes = createListeners<void>()
  const requests: PlatformRequest[] = []

  const platform: MemoryPlatform = {
    ...clock,
    requests,
    running: {},
    page: PAGE,
    context: { locale: 'en', timezone: 'UTC', userAgent: 'memory' },
    privacySignal,
    handle,
    storage: storage.openTab(),
    openVault: async (name) => ({
      log: storage.logs.open(name),
      lock: (run) => storage.lock(name, run),
    }),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    async request(request) {
      requests.push(request)
      return raceTimeout(clock, platform.handle(request), request.timeout)
    },
    readPage: () => platform.page,
    readContext: () => platform.context,
    readPrivacySignal: () => platform.privacySignal,
    onHide: (run) => hides.add(run),
    onWake: (run) => wakes.add(run),
    hide: () => hides.notify(),
    wake: () => wakes.notify(),
    settle,
  }
  return platform
}
