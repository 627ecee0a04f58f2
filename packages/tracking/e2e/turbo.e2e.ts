import { expect, test } from 'vitest'
import { useStage } from './stage.ts'

const stage = useStage('turbo-page.ts')

declare global {
  var visits: unknown[]
}

const LINKS = '<a href="/turbo">first</a> <a href="/turbo/a">a</a> <a href="/turbo/b">b</a>'

test('with Turbo each page that is put in place of another is one page view', async () => {
  stage.show(`<title>Page a</title>${LINKS}`, '/turbo/a')
  stage.show(`<title>Page b</title>${LINKS}`, '/turbo/b')
  const page = await stage.open(LINKS, '/turbo')
  await page.evaluate(() => {
    window.visits = []
    window.kit.observePageViews(({ properties: { path } }) => window.visits.push(path))
  })
  for (const name of ['a', 'b', 'a']) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.waitForFunction((path) => location.pathname === path, `/turbo/${name}`)
    // Turbo shows what it kept first, then what it fetched: both are the same page.
    await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  }
  await page.evaluate(() => history.back())
  await page.waitForFunction(() => location.pathname === '/turbo/b')
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect(await page.evaluate(() => window.visits)).toEqual([
    '/turbo',
    '/turbo/a',
    '/turbo/b',
    '/turbo/a',
    '/turbo/b',
  ])
})
