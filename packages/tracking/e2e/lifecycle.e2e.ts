import type { Json } from '@beckon/protocol'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { useStage } from './stage.ts'

const stage = useStage()

declare global {
  var beckon: ReturnType<typeof kit.start>
}

const PATIENCE = { timeout: 15_000, interval: 50 }

/** Starts all of tracking and waits for what is fetched in a quiet moment. */
async function start(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const beckon = window.kit.start()
    Object.assign(window, { beckon })
    await beckon.consent({ analytics: true })
  })
  await vi.waitFor(async () => expect(await countListeners(page)).toBeGreaterThan(20), PATIENCE)
}

/** Our listeners of a page's window, document and navigation, as the browser itself counts them: all that are passive and first. */
async function countListeners(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  let count = 0
  for (const expression of ['window', 'document', 'window.navigation']) {
    const { result } = await session.send('Runtime.evaluate', { expression })
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: String(result.objectId),
    })
    count += listeners.filter(({ passive, useCapture }) => passive && useCapture).length
  }
  await session.detach()
  return count
}

test('a form that is abandoned by closing the page arrives', async () => {
  const page = await stage.open('<form id="order"><input name="street"><input name="city"></form>')
  await start(page)
  await page.locator('[name=street]').fill('1 Secret Lane')
  await page.locator('[name=city]').fill('Lewes')
  await page.close({ runBeforeUnload: true })
  await vi.waitFor(() => expect(stage.names()).toContain('Form Abandoned'), PATIENCE)
  const abandoned = stage.events.find(({ event }) => event === 'Form Abandoned')
  expect(abandoned?.properties).toMatchObject({ form: '#order', field: 'city' })
  expect(JSON.stringify(stage.events)).not.toMatch(/Secret|Lewes/)
})

test('a page that comes back from the back/forward cache is another view, and is measured on', async () => {
  const page = await stage.open('<p>Words</p><p style="height:3000px"></p>')
  await start(page)
  await vi.waitFor(() => expect(stage.names()).toContain('page'), PATIENCE)
  await page.evaluate(() => Object.assign(window, { same: true }))
  await page.goto(`${stage.origin}/other`)
  await page.goBack({ waitUntil: 'commit' })
  // It is the very same page, so nothing of ours kept it out of the cache.
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
  await page.mouse.wheel(0, 5000)
  const views = (): unknown[] => stage.names().filter((name) => name === 'page')
  await vi.waitFor(() => expect(views()).toHaveLength(2), PATIENCE)
  await vi.waitFor(() => expect(stage.names()).toContain('Page Scrolled'), PATIENCE)
})

test('single-page navigation is seen by the Navigation API, and without it by history alike', async () => {
  for (const hasApi of [true, false]) {
    const page = await stage.open('<p>Words</p>')
    const titles = await page.evaluate(async (keeps) => {
      if (!keeps) Object.defineProperty(window, 'navigation', { value: undefined })
      const paths: unknown[] = []
      const stop = window.kit.observePageViews(({ properties }) => paths.push(properties['path']))
      history.pushState(0, '', '/a')
      history.replaceState(0, '', '/a?filter=red')
      location.hash = 'part'
      history.pushState(0, '', '/b')
      history.replaceState(0, '', '/c')
      history.back()
      await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
      await new Promise((resolve) => setTimeout(resolve, 300))
      stop()
      return {
        paths,
        own: Object.keys(history),
        native: String(history.pushState).includes('native'),
      }
    }, hasApi)
    expect(titles).toEqual({ paths: ['/', '/a', '/b', '/c', '/a'], own: [], native: true })
    await page.context().close()
  }
})

test('everything is listened to under consent, and nothing after the withdrawal', async () => {
  const page = await stage.open('<button>Buy</button><form><input name="a"></form>')
  await page.evaluate(() => {
    Object.assign(window, { beckon: window.kit.start() })
  })
  expect(await countListeners(page)).toBe(0)
  const choose = (analytics: boolean): Promise<unknown> =>
    page.evaluate(async (allowed) => {
      await window.beckon.consent({
        analytics: allowed,
      })
    }, analytics)
  await choose(true)
  await vi.waitFor(async () => expect(await countListeners(page)).toBeGreaterThan(20), PATIENCE)
  await page.locator('button').click()
  await page.locator('input').fill('x')
  await choose(false)
  expect(await countListeners(page)).toBe(0)
})

test('no unload handler is ever registered', async () => {
  const page = await stage.open('<p>Words</p>')
  await start(page)
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' })
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: String(result.objectId),
  })
  expect(listeners.map(({ type }) => type)).not.toContain('unload')
  expect(listeners.map(({ type }) => type)).not.toContain('beforeunload')
  expect(
    listeners.filter(({ passive, useCapture }) => passive && useCapture).length,
  ).toBeGreaterThan(5)
})

test('what is fetched later does no harm where it fails, and is asked for again with the next page', async () => {
  const page = await stage.open('<button>Buy</button>')
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  let asked = 0
  await page.route(/later/, (route) => (asked++ ? route.continue() : route.abort()))
  await page.evaluate(async () => {
    Object.assign(window, { beckon: window.kit.start() })
    await window.beckon.consent({ analytics: true })
  })
  await vi.waitFor(() => expect(asked).toBe(1), PATIENCE)
  await page.locator('button').click()
  await vi.waitFor(() => expect(stage.names()).toContain('Element Clicked'), PATIENCE)
  const first = await countListeners(page)
  await page.evaluate(() => history.pushState(0, '', '/next'))
  await vi.waitFor(async () => expect(await countListeners(page)).toBeGreaterThan(first), PATIENCE)
  expect([asked, errors]).toEqual([2, []])
})

const readVitals = (): Json[] =>
  stage.events.flatMap(({ event, properties }) =>
    event === 'Web Vital Measured' ? [properties ?? {}] : [],
  )

const nameVitals = (): unknown[] => readVitals().map(({ name }) => name)

/** Pages that measure themselves, and the paths of what they fetched. */
async function openMeasured(body: string): Promise<[page: Page, fetched: string[]]> {
  const page = await stage.open(body)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.evaluate(async () => {
    const beckon = window.kit.start({ webVitals: true })
    await beckon.consent({ analytics: true })
  })
  await vi.waitFor(() => expect(fetched.join()).toMatch(/vitals/), PATIENCE)
  // The first of them is told as soon as anything is measured at all.
  await vi.waitFor(() => expect(nameVitals()).toContain('TTFB'), PATIENCE)
  return [page, fetched]
}

/** What is painted is counted with the frame after: of a page left before it, nobody learns how long that took. */
async function whenPainted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}

test('web vitals come from a chunk of their own, with what caused them', async () => {
  const [page, fetched] = await openMeasured('<h1>Words</h1><button>Go</button>')
  await page.locator('button').click()
  await whenPainted(page)
  await page.goto('about:blank')
  await vi.waitFor(() => {
    for (const name of ['TTFB', 'FCP', 'LCP', 'CLS', 'INP']) expect(nameVitals()).toContain(name)
  }, PATIENCE)
  expect(fetched.filter((path) => /vitals/.test(path))).toHaveLength(1)
  const interaction = readVitals().find(({ name }) => name === 'INP')
  expect(interaction).toMatchObject({ path: '/', interactionTarget: 'button' })
})

test('a view of a single-page site is measured as a page of its own', async () => {
  const [page] = await openMeasured('<h1>Words</h1><button>Go</button>')
  await page.evaluate(() => {
    document.querySelector('button')?.addEventListener('click', () => {
      history.pushState(null, '', '/next')
      const words = document.createElement('p')
      words.style.fontSize = '80px'
      words.textContent = 'Another page altogether'
      document.body.append(words)
    })
  })
  await page.locator('button').click()
  await whenPainted(page)
  await page.goto('about:blank')
  await vi.waitFor(() => {
    const views = readVitals().filter(({ navigationType }) => navigationType === 'soft-navigation')
    expect(views.map(({ path }) => path)).toContain('/next')
  }, PATIENCE)
})
