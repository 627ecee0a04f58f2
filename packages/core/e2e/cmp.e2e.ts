import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  buildChunks,
  closeSite,
  inline,
  openStarted,
  openStrictSite,
  PAGE_SCRIPT,
  type StrictSite,
  startBrowser,
} from './strict-site.ts'

const SEVEN = [
  'ad_personalization',
  'ad_storage',
  'ad_user_data',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
]

let browser: Browser
let chunks: Map<string, string>

beforeAll(async () => {
  browser = await startBrowser()
  chunks = await buildChunks('cmp-page.ts')
})
afterAll(() => browser.close())

const listAllowed = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(async () => {
    const state = await window.started?.consent('get')
    return Object.entries(state?.purposes ?? {}).flatMap(([name, on]) => (on ? [name] : []))
  })

const listChunks = ({ requests }: StrictSite): string[] =>
  requests.flatMap((url) => /([a-z-]+)-[\w-]{8}\.js$/.exec(url)?.[1] ?? [])

/** What a page has as Google says it should, its tag not loaded yet. */
const GTAG = inline(`
  window.dataLayer = window.dataLayer || []
  function gtag() { dataLayer.push(arguments) }
  gtag('js', new Date())
  gtag('config', 'G-TEST')
`)

/** A tag that starts: it reads what is there, and from then on what is pushed, as Google's do. */
const startTag = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const layer = Reflect.get(window, 'dataLayer') as unknown[]
    const read: unknown[] = []
    const push = layer.push
    layer.push = (...entries) => {
      read.push(...entries)
      return push.apply(layer, entries)
    }
    read.push(...layer)
    Object.assign(window, { read })
  })

/** What the tag took for commands: it passes over all but arguments objects. */
const listCommands = (page: Page): Promise<unknown[][]> =>
  page.evaluate(() =>
    (Reflect.get(window, 'read') as unknown[])
      .filter((entry) => Object.prototype.toString.call(entry) === '[object Arguments]')
      .map((entry) => Array.from(entry as IArguments)),
  )

test('Google is told: denied first, then each choice, and on the next page what was chosen', async () => {
  const shop = { 'https://shop.example/': GTAG + PAGE_SCRIPT }
  const site = await openStrictSite(browser, chunks, shop)
  const page = await openStarted(site, 'https://shop.example/?cmp=google')
  await startTag(page)
  const [first, ...rest] = await listCommands(page)
  expect(first?.slice(0, 2)).toEqual(['consent', 'default'])
  const { wait_for_update, ...signals } = (first?.[2] ?? {}) as Record<string, unknown>
  expect(wait_for_update).toBe(500)
  expect(Object.keys(signals).sort()).toEqual(SEVEN)
  expect(new Set(Object.values(signals))).toEqual(new Set(['denied']))
  expect(rest.map(([command]) => command)).toEqual(['js', 'config'])

  await page.evaluate(() => window.started?.consent({ analytics: true }))
  const update = (await listCommands(page)).at(-1) as [string, string, Record<string, string>]
  expect(update.slice(0, 2)).toEqual(['consent', 'update'])
  expect(Object.keys(update[2]).sort()).toEqual(SEVEN)
  expect(SEVEN.filter((name) => update[2][name] === 'granted')).toEqual([
    'analytics_storage',
    'security_storage',
  ])

  await page.reload()
  await page.waitForFunction(() => window.started)
  await startTag(page)
  const again = await listCommands(page)
  expect(again.map(([command, action]) => `${command} ${action}`).at(0)).toBe('consent default')
  expect(again.at(-1)).toEqual(update)
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('a consent system that tells Google is followed, a withdrawal within the same task', async () => {
  const shop = { 'https://shop.example/': GTAG + PAGE_SCRIPT }
  const site = await openStrictSite(browser, chunks, shop)
  const page = await openStarted(site, 'https://shop.example/?cmp=gcm')
  await startTag(page)
  const seen = await page.evaluate(() => {
    const layer = Reflect.get(window, 'dataLayer') as unknown[]
    const gtag = Reflect.get(window, 'gtag') as (...values: unknown[]) => void
    const read = (): unknown =>
      JSON.parse(localStorage.getItem('beckon.pk_test') ?? '{}').consent?.purposes.analytics
    const before = read()
    gtag('consent', 'update', { analytics_storage: 'granted' })
    const granted = read()
    gtag('consent', 'update', { analytics_storage: 'denied' })
    return { before, granted, withdrawn: read(), length: layer.length }
  })
  expect(seen).toEqual({ before: undefined, granted: true, withdrawn: false, length: 4 })
  expect(await listAllowed(page)).toEqual([])
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

/** A window that answers messages as a consent system does; `decide` is what its visitor does. */
const TCF_HOST = inline(`
  const listeners = []
  let data = { gdprApplies: true, eventStatus: 'cmpuishown', purpose: { consents: {} } }
  const tell = ({ source, callId, listenerId }) => source.postMessage({
    __tcfapiReturn: { callId, success: true, returnValue: { ...data, listenerId } }
  }, '*')
  addEventListener('message', ({ data: message, source }) => {
    const call = message && message.__tcfapiCall
    if (!call) return
    if (call.command === 'removeEventListener')
      listeners.splice(listeners.findIndex(({ listenerId }) => listenerId === call.parameter), 1)
    if (call.command !== 'addEventListener') return
    listeners.push({ source, callId: call.callId, listenerId: listeners.length })
    tell(listeners.at(-1))
  })
  function decide(...ids) {
    const consents = Object.fromEntries(ids.map((id) => [id, true]))
    data = { ...data, tcString: 'CP', eventStatus: 'useractioncomplete', purpose: { consents } }
    listeners.forEach(tell)
  }
  const locator = document.createElement('iframe')
  locator.name = '__tcfapiLocator'
  document.documentElement.append(locator)
`)

/** Another frame of the page that says all is allowed, to every window and for every call. */
const FORGER = inline(`
  addEventListener('message', ({ data }) => {
    const returnValue = {
      gdprApplies: true,
      eventStatus: 'tcloaded',
      purpose: { consents: { 1: true, 8: true, 9: true } }
    }
    for (const frame of [parent.frames[0], parent.frames[1]])
      frame.postMessage({ __tcfapiReturn: { callId: data, success: true, returnValue } }, '*')
    parent.postMessage('forged', '*')
  })
`)

const PAGES = {
  'https://shop.example/':
    '<iframe name="ours" src="https://help.example/?cmp=tcf"></iframe>' +
    '<iframe name="evil" src="https://evil.example/"></iframe>' +
    TCF_HOST,
  'https://help.example/': PAGE_SCRIPT,
  'https://evil.example/': FORGER,
}

async function openFramed(): Promise<{ site: StrictSite; page: Page; ours: Frame }> {
  const site = await openStrictSite(browser, chunks, PAGES)
  const page = await site.context.newPage()
  await page.goto('https://shop.example/')
  const ours = page.frame('ours')
  if (!ours) throw new Error('the page has no frame for us')
  await ours.waitForFunction(() => window.started)
  await expect.poll(() => page.evaluate<number>('listeners.length')).toBe(1)
  return { site, page, ours }
}

test('a page in a frame follows the system in the window above it, and leaves it again', async () => {
  const { site, page, ours } = await openFramed()
  expect(await listAllowed(ours)).toEqual([])
  await page.evaluate('decide(1, 8, 9)')
  await expect.poll(() => listAllowed(ours)).toEqual(['functional', 'analytics'])
  await page.evaluate('decide(1)')
  await expect.poll(() => listAllowed(ours)).toEqual(['functional'])
  await ours.evaluate(() => window.started?.destroy())
  await expect.poll(() => page.evaluate<number>('listeners.length')).toBe(0)
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('a frame beside it cannot answer in the system’s place', async () => {
  const { site, page, ours } = await openFramed()
  const callId = await page.evaluate<string>('listeners[0].callId')
  const forged = await page.evaluate((known) => {
    const done = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'forged' && resolve(data)),
    )
    window.frames[1]?.postMessage(known, '*')
    return done
  }, callId)
  expect(forged).toBe('forged')
  await page.evaluate('decide(1)')
  await expect.poll(() => listAllowed(ours)).toEqual(['functional'])
  expect(await ours.evaluate(async () => (await window.started?.consent('get'))?.epoch)).toBe(1)
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('only the chunk of the system that was named is fetched, and only where there is one', async () => {
  const site = await openStrictSite(browser, chunks, { 'https://shop.example/': PAGE_SCRIPT })
  const page = await openStarted(site, 'https://shop.example/?cmp=onetrust')
  expect(listChunks(site)).toContain('onetrust')
  expect(
    listChunks(site).filter((name) => /tcf|gpp|iab|cookiebot|consent-mode/.test(name)),
  ).toEqual([])
  expect(await page.evaluate(() => localStorage.length + document.cookie.length)).toBe(0)
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('these pages have a policy that is enforced, and a breach of it is noticed', async () => {
  const code = '<script>window.ran = true</script>'
  const site = await openStrictSite(browser, chunks, {
    'https://shop.example/': code + PAGE_SCRIPT,
  })
  const page = await openStarted(site, 'https://shop.example/')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect.poll(() => site.complaints).toEqual(['script-src-elem inline'])
  await closeSite(site)
})
