import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAxe } from './run-axe.ts'
import { settleMotion } from './settle-motion.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** Milliseconds: machines are busy while tests run. */
const LONG = { timeout: 20_000 }

/** What somebody's own search answers, hostile parts and all. */
const ANSWER = {
  results: [
    { title: 'Opening hours', body: 'Monday to Friday.\n\nNine to five.' },
    { title: 'Far away', url: 'https://help.example/far' },
    { title: 'Runs', url: 'javascript:window.hacked=1' },
    {
      title: 'Parts <img src=x onerror="window.hacked=1">',
      body: [
        { kind: 'link', url: 'javascript:window.hacked=1', children: ['dead link'] },
        { kind: 'script', children: ['window.hacked=1'] },
      ],
    },
  ],
}

let search: Server
const asked: string[] = []

beforeAll(async () => {
  search = createServer((request, response) => {
    if (request.url === '/page') return answerPage(response)
    asked.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify(ANSWER))
  })
  await new Promise<void>((resolve) => search.listen(0, '127.0.0.1', resolve))
})
afterAll(() => search.close())

const searchUrl = (): string => `http://127.0.0.1:${(search.address() as AddressInfo).port}`

async function setHelp(help: object): Promise<void> {
  const { gateway, secret } = stage.demo
  const response = await fetch(`${gateway}/v1/settings/help`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify(help),
  })
  expect(response.status).toBe(200)
}

/** A page of somebody's, under the strictest policy that lets the tag work. */
function answerPage(response: ServerResponse): void {
  const { gateway, site } = stage.demo
  const policy = [
    `default-src 'none'; script-src ${gateway}`,
    `connect-src ${gateway} ${gateway.replace('http', 'ws')} ${searchUrl()}`,
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ')
  const headers = { 'content-type': 'text/html', 'content-security-policy': policy }
  const tag = `<script async src="${gateway}/beckon.js" data-site="${site}"></script>`
  response.writeHead(200, headers).end(`<!doctype html><html lang="en"><title>Shop</title>${tag}`)
}

const noteViolations = (): void => {
  window.violations = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.violations.push(`${violatedDirective} ${blockedURI}`),
  )
}

async function openHelp({ page, openChat }: Visitor): Promise<void> {
  await openChat()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('button', { name: /Find an answer/ }).click()
  await page.getByRole('searchbox', { name: 'Search for an answer' }).waitFor()
}

const hasFocus = (element: Element): boolean =>
  (element.getRootNode() as ShadowRoot).activeElement === element

async function checkAxe(page: Page): Promise<void> {
  expect(await runAxe(page, 'beckon-widget')).toEqual([])
}

interface Stats {
  articles: { slug: string; locale: string; reads: number; helped: number; unhelped: number }[]
}

async function readStats(slug: string): Promise<number[]> {
  const { articles } = await stage.demo.read<Stats>('/v1/articles/stats')
  const found = articles.find((each) => each.slug === slug && each.locale === 'en')
  return [found?.reads ?? 0, found?.helped ?? 0, found?.unhelped ?? 0]
}

test('a visitor searches, reads, says whether it helped, and nothing is kept in the browser', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await openHelp(visitor)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Where is my order/ }).waitFor()
  await checkAxe(page)
  await page.getByRole('searchbox').fill('how can I send things back')
  await dialog.getByText(/articles? found/).waitFor({ state: 'attached' })
  await dialog.getByRole('button', { name: /Return something/ }).click()
  await dialog.getByRole('heading', { name: 'Return something' }).waitFor()
  await dialog.getByText('sixty days', { exact: true }).waitFor()
  await checkAxe(page)
  await dialog.getByRole('button', { name: 'Yes', exact: true }).click()
  await dialog.getByText('Thank you. Good to know.').waitFor()
  await expect.poll(() => readStats('return-something'), LONG).toEqual([1, 1, 0])
  await dialog.getByRole('button', { name: 'No', exact: true }).click()
  await expect.poll(() => readStats('return-something'), LONG).toEqual([1, 0, 1])
  await dialog.getByRole('button', { name: 'All articles' }).click()
  expect(await page.getByRole('searchbox').inputValue()).toBe('how can I send things back')
  await page.getByRole('searchbox').fill('xylophone')
  await dialog.getByText('Nothing found for “xylophone”.').first().waitFor()
  await dialog.getByRole('button', { name: 'Write to us' }).click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  const stored = await page.evaluate(() => [
    ...Object.keys(localStorage).filter((key) => key.includes('beckon')),
    ...Object.keys(sessionStorage),
  ])
  expect([stored, await visitor.context.cookies()]).toEqual([[], []])
  expect(visitor.traffic.errors).toEqual([])
})

test('articles are suggested while a question is typed, which stays where it is, and can be waved away', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  const field = page.getByRole('textbox', { name: 'Message' })
  // Whether files may go along is known once the gateway has answered; and it rises while it opens.
  await page.getByRole('button', { name: 'Attach files' }).waitFor()
  await settleMotion(page)
  const before = await field.boundingBox()
  await field.pressSequentially('How long delivery')
  const suggestions = page.getByRole('region', { name: 'Maybe this helps' })
  await suggestions.getByRole('button', { name: /How long delivery takes/ }).waitFor()
  expect(await suggestions.getByRole('listitem').count()).toBeLessThanOrEqual(3)
  // Also where nothing else of the panel was seen before, what it is about stands below its title.
  const rows = await suggestions
    .locator('.words')
    .first()
    .locator('> *')
    .evaluateAll((words) =>
      words.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    )
  expect(rows[1]?.top).toBeGreaterThanOrEqual(rows[0]?.bottom ?? Number.NaN)
  expect(await field.boundingBox()).toEqual(before)
  expect(await field.inputValue()).toBe('How long delivery')
  await checkAxe(page)
  await suggestions.getByRole('button', { name: /How long delivery takes/ }).click()
  await page.getByRole('table').getByText('Next working day').waitFor()
  await page.getByRole('button', { name: 'Back to the chat' }).click()
  expect(await field.inputValue()).toBe('How long delivery')
  await suggestions.getByRole('button', { name: 'Hide suggestions' }).click()
  await suggestions.waitFor({ state: 'detached' })
  await field.press('Enter')
  await visitor.log.getByText('How long delivery', { exact: true }).waitFor()
})

test('everything can be done with the keyboard alone', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await openHelp(visitor)
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.querySelector('beckon-widget')?.shadowRoot?.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
  await expect.poll(focused, LONG).toBe('Search for an answer')
  await page.keyboard.type('broken')
  await page.getByRole('button', { name: /Something arrived broken/ }).waitFor()
  await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count(), LONG).toBe(1)
  await page.keyboard.press('Tab')
  await expect.poll(focused, LONG).toContain('Something arrived broken')
  await page.keyboard.press('Enter')
  await expect.poll(focused, LONG).toBe('Something arrived broken')
  await page.getByRole('button', { name: 'Yes', exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(focused, LONG).toBe('Yes')
  await page.keyboard.press('Space')
  await page.getByText('Thank you. Good to know.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('who is quicker with Tab than an article comes goes on in it, also where it came late', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await openHelp(visitor)
  const held: Route[] = []
  await page.route('**/v1/articles/return-something?*', (route) => void held.push(route))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Return something/ }).press('Enter')
  const place = dialog.getByRole('region', { name: 'Return something' })
  await expect.poll(() => held.length, LONG).toBe(1)
  const title = dialog.getByRole('heading', { name: 'Return something' })
  await expect.poll(() => title.evaluate(hasFocus), LONG).toBe(true)
  await page.keyboard.press('Tab')
  await expect.poll(() => place.evaluate(hasFocus), LONG).toBe(true)
  await checkAxe(page)
  await held.pop()?.abort()
  await dialog.getByRole('alert').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => held.length, LONG).toBe(1)
  expect(await place.evaluate(hasFocus)).toBe(true)
  await held.pop()?.continue()
  const yes = dialog.getByRole('button', { name: 'Yes', exact: true })
  await yes.waitFor()
  expect(await place.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Tab')
  await expect.poll(() => yes.evaluate(hasFocus), LONG).toBe(true)
})

test('under the strictest policy help is shown, also a hostile one of somebody’s own search', async () => {
  const visitor = await welcomeVisitor(stage.browser, 'about:blank')
  const { page } = visitor
  await page.addInitScript(noteViolations)
  await page.goto(`${searchUrl()}/page`)
  await openHelp(visitor)
  await page.getByRole('button', { name: /Return something/ }).click()
  await page.getByText('sixty days', { exact: true }).waitFor()
  expect(await page.evaluate(() => window.violations)).toEqual([])
  await setHelp({ searchUrl: searchUrl() })
  try {
    await page.reload()
    await openHelp(visitor)
    await page.getByRole('searchbox').fill('when')
    await expect.poll(() => asked.at(-1), LONG).toBe('/?q=when&locale=en')
    const dialog = page.getByRole('dialog')
    const far = dialog.getByRole('link', { name: /Far away/ })
    expect(await far.getAttribute('target')).toBe('_blank')
    expect(await dialog.getByText('Runs', { exact: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: /Opening hours/ }).click()
    await dialog.getByText('Nine to five.').waitFor()
    await dialog.getByRole('button', { name: 'All articles' }).click()
    await dialog.getByRole('button', { name: /Parts/ }).click()
    await dialog.getByText('dead link').waitFor()
    expect(await dialog.getByRole('link', { name: 'dead link' }).count()).toBe(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.evaluate(() => window.violations)).toEqual([])
  } finally {
    await setHelp({})
  }
})
