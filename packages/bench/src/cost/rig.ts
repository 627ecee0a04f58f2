import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Collector, createCollector } from '../collector/collector.ts'
import { createEventId } from '../collector/find-ids.ts'
import { openContext } from '../faults/create-bout.ts'
import { openGround } from '../faults/ground.ts'
import { type Pages, servePages } from '../page/serve-pages.ts'
import { buildSubject } from '../subjects/build-subject.ts'
import type { Subject } from '../subjects/subject.ts'
import { type Counters, installCounters } from './install-counters.ts'
import { watchClicksFirst } from './watch-clicks.ts'

/** How much slower than this machine the measured one is. */
const SLOWDOWN = 4

/** Milliseconds a page has to come to rest. */
const REST = 1500

/** Started in a page that has nothing else on it, on a slow machine. */
export interface Start {
  page: Page
  session: CDPSession
  /** Milliseconds that evaluating the script and starting took at once. */
  evaluated: number
  readCounters(): Promise<Counters>
  resetCounters(): Promise<void>
  /** JavaScript heap in use, after garbage is collected. */
  readHeap(): Promise<number>
}

/** A subject ready to be measured, with a server of its own. */
export interface Rig {
  collector: Collector
  /** A new page; of a visitor who gave consent before where that is needed. */
  start(): Promise<Start>
  /**
   * Milliseconds that a script of the same size takes of which nothing runs, with one look into
   * `localStorage` and one listener for it: what is left of these was not ours to save.
   */
  measureFloor(): Promise<number>
  /** Storage calls of a first visit, before any consent. */
  countBeforeConsent(): Promise<Counters>
  makeIds(count: number): string[]
  /** Waits until all of them arrived, or the time is over. */
  waitFor(ids: readonly string[], patience: number): Promise<boolean>
  stop(): Promise<void>
}

/** What no script of its size that remembers anything does without: it is read, but nothing of it runs. */
const holdBack = (code: string): string =>
  `localStorage.getItem('');addEventListener('storage',()=>{});(()=>{${code}})`

async function addScript(page: Page, code: string): Promise<number> {
  return page.evaluate((text) => {
    const script = document.createElement('script')
    script.textContent = text
    const began = performance.now()
    document.head.append(script)
    return performance.now() - began
  }, code)
}

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

async function openSlowly(page: Page, address: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await page.goto(address)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return session
}

async function openStart(page: Page, address: string, code: string): Promise<Start> {
  const session = await openSlowly(page, address)
  const resetCounters = (): Promise<void> =>
    page.evaluate(() => {
      const { clicks } = window.counters
      clicks.length = 0
      const none = { writes: 0, writtenBytes: 0, removals: 0, reads: 0, timers: 0, longestTask: 0 }
      window.counters = { ...none, clicks }
    })
  await watchClicksFirst(page)
  const evaluated = await addScript(page, code)
  await page.waitForFunction(() => window.bench.ready, null, { polling: 50 })
  await sleep(REST)
  return {
    page,
    session,
    evaluated,
    readCounters: () => page.evaluate(() => window.counters),
    resetCounters,
    readHeap: () => readHeap(session),
  }
}

export async function createRig(browser: Browser, subject: Subject): Promise<Rig> {
  const bundle = await buildSubject(subject, 'iife')
  const code = bundle.get('main.js') ?? ''
  const pages: Pages = await servePages(bundle)
  const ground = await openGround(subject)
  const collector = await createCollector(ground.handler)
  const context = await openContext(browser)
  const query = new URLSearchParams({ collector: collector.url, site: ground.site })
  const address = `${pages.origin}/bare?${query}`
  const run = crypto.randomUUID().slice(0, 8)
  await context.addInitScript(installCounters)
  let made = 0

  async function countBeforeConsent(): Promise<Counters> {
    const { page, readCounters } = await openStart(await context.newPage(), address, code)
    const counters = await readCounters()
    await page.evaluate(() => window.bench.grant?.())
    await page.close()
    return counters
  }

  return {
    collector,
    countBeforeConsent,
    async measureFloor() {
      const page = await context.newPage()
      await openSlowly(page, address)
      const floor = await addScript(page, holdBack(code))
      await page.close()
      return floor
    },
    start: async () => openStart(await context.newPage(), address, code),
    makeIds: (count) => Array.from({ length: count }, () => createEventId(run, made++)),
    async waitFor(ids, patience) {
      const end = Date.now() + patience
      for (;;) {
        const taken = new Set(collector.exchanges.flatMap((one) => (one.taken ? one.ids : [])))
        if (ids.every((id) => taken.has(id))) return true
        if (Date.now() > end) return false
        await sleep(250)
      }
    },
    async stop() {
      await context.close()
      await Promise.all([collector.stop(), ground.stop(), pages.stop()])
    },
  }
}
