import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from './stage.ts'

const stage = useStage('routers-page.ts')

declare global {
  var views: { path: unknown; title: unknown }[]
}

/** Clicks through an application; what was seen is what a visitor saw, in order. */
const WALK = [
  ['a', '/a'],
  ['b', '/b'],
  ['redirected', '/b'],
  ['query', '/a'],
  ['back', '/b'],
  ['forward', '/a'],
] as const

async function walk(page: Page): Promise<void> {
  const follow = (name: string): Promise<void> =>
    page.getByRole('link', { name, exact: true }).click()
  const acts: Record<(typeof WALK)[number][0], () => Promise<unknown>> = {
    a: () => follow('/a'),
    b: () => follow('/b'),
    redirected: () => follow('/old'),
    query: () => follow('/a?color=red'),
    back: () => page.evaluate(() => history.back()),
    forward: () => page.evaluate(() => history.forward()),
  }
  for (const [step, path] of WALK) {
    await acts[step]()
    await page.waitForFunction((title) => document.title === title, `Page ${path}`)
    // Somebody looks at it for a moment: without the Navigation API a router hears of `popstate`
    // first, and has the next title before this page is told.
    await page.waitForFunction((told) => window.views.at(-1)?.path === told, path)
  }
  // A filter replaces the query of the page that is seen, which stays the same page.
  await follow('filter')
  await page.waitForFunction(() => location.search === '?color=blue')
}

const VISITED = ['/start', '/a', '/b', '/a', '/b', '/a']

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.views = []
    window.kit.observePageViews(({ properties: { path, title } }) =>
      window.views.push({ path, title }),
    )
  })
}

test.each([
  ['React Router', 'startReact'],
  ['Vue Router', 'startVue'],
] as const)('with %s each address that is seen is one page view', async (_name, start) => {
  for (const hasApi of [true, false]) {
    const page = await stage.open('<div id="root"></div>', '/start')
    if (!hasApi)
      await page.evaluate(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await page.evaluate((name) => {
      const root = document.querySelector('#root')
      if (root) window.routers[name](root)
    }, start)
    await page.getByRole('link', { name: '/a', exact: true }).waitFor()
    await watch(page)
    await walk(page)
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    const views = await page.evaluate(() => window.views)
    expect(views.map(({ path }) => path)).toEqual(VISITED)
    for (const { path, title } of views) expect(title).toBe(`Page ${path}`)
    expect(await page.evaluate(() => Object.getOwnPropertyNames(history))).toEqual([])
  }
})
