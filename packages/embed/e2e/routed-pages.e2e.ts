import type { Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traffic, watchTraffic } from './browser.ts'
import { serveBundle } from './bundle-page.ts'
import { type Demo, startDemo } from './demo.ts'
import { until } from './poll.ts'
import { NAMES, ReactDocument } from './react-document.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()
let demo: Demo

beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo?.stop())

const MODULE = '<script type="module" src="/own/page.js"></script>'

interface Guest {
  page: Page
  traffic: Traffic
  /** Follows a link of the page. */
  follow(name: string): Promise<void>
  /** An agent answers. */
  answer(text: string): Promise<void>
}

async function listConversations(): Promise<{ id: string }[]> {
  return (await demo.read<{ conversations: { id: string }[] }>('/v1/conversations')).conversations
}

/** Opens the first page of a site whose router is bundled as the site would. */
async function visit(entry: string, write: (name: string) => string): Promise<Guest> {
  const pages = stage.pages
  const [url = ''] = NAMES.map((name) => pages.add(write(name), `/${name}`))
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  const known = (await listConversations()).length
  await serveBundle(page, entry)
  await page.goto(url)
  return {
    page,
    traffic,
    async follow(name) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name: `Page ${name}` }).waitFor()
    },
    async answer(text) {
      // Whoever wrote last is the first of the list.
      const [conversation] = await until(listConversations, (list) => list.length > known)
      await demo.reply(conversation?.id ?? '', text)
      await page.getByRole('log').getByText(text).waitFor()
    },
  }
}

/** Opens the chat, writes, and begins to write more. */
async function beginChat({ page, answer }: Guest): Promise<void> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  const composer = page.getByRole('textbox', { name: 'Message' })
  await composer.fill('Do you have this in oak?')
  await page.getByRole('button', { name: 'Send' }).click()
  await answer('Yes, and in walnut.')
  await composer.fill('And how')
  await page.evaluate(() => {
    const panel = document.querySelector('beckon-widget')?.shadowRoot?.querySelector('.panel')
    Object.assign(window, { opened: panel, beganWith: window.beckon })
  })
}

/** The chat is open, the one it was, with what was being written in it, over the one socket it had. */
async function expectSame({ page, traffic }: Guest): Promise<void> {
  const found = await page.evaluate(() => {
    const hosts = document.querySelectorAll('beckon-widget')
    const root = hosts[0]?.shadowRoot
    const { opened, beganWith } = window as unknown as Record<string, unknown>
    return {
      hosts: hosts.length,
      samePanel: root?.querySelector('.panel') === opened && opened !== undefined,
      sameBeckon: window.beckon === beganWith,
      draft: root?.querySelector('textarea')?.value,
    }
  })
  const same = { hosts: 1, samePanel: true, sameBeckon: true, draft: 'And how' }
  expect(found).toEqual(same)
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(traffic.sockets).toHaveLength(1)
}

test('with Turbo the chat stays open, connected and the same, also where a page is morphed', async () => {
  const { gateway, site } = demo
  const links = NAMES.map((name) => `<a href="/${name}">${name}</a>`).join(' ')
  const guest = await visit('turbo-page.ts', (name) => {
    return `<html><head><title>${name}</title><meta name="turbo-refresh-method" content="morph">${MODULE}
      <script async src="${new URL('/beckon.js', gateway)}" data-site="${site}"></script></head>
      <body>${links}<h1>Page ${name}</h1></body></html>`
  })
  const { page, traffic, follow, answer } = guest
  await beginChat(guest)
  for (const name of ['b', 'c', 'a']) {
    await follow(name)
    await expectSame(guest)
  }
  await page.goBack()
  await page.getByRole('heading', { name: 'Page c' }).waitFor()
  await expectSame(guest)
  // To the page that is there: only what differs of it is put in place.
  await follow('c')
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await expectSame(guest)
  await answer('Walnut takes a week.')
  await expectSame(guest)
  const pages = traffic.requests.filter((url) => url.endsWith('/beckon.js'))
  expect(pages).toHaveLength(1)
  expect(traffic.errors).toEqual([])
})

test('with React Router, where the document is React’s and each click a view transition, so it does', async () => {
  const { gateway, site } = demo
  const src = new URL('/beckon.js', gateway).href
  const guest = await visit('react-page.ts', (name) => {
    const shop = createElement(ReactDocument, { src, site })
    const html = renderToString(createElement(StaticRouter, { location: `/${name}` }, shop))
    return html.replace('</body>', `${MODULE}</body>`)
  })
  const { page, traffic, follow, answer } = guest
  await beginChat(guest)
  for (const name of ['b', 'c', 'a']) {
    await follow(name)
    await expectSame(guest)
  }
  await page.goBack()
  await page.getByRole('heading', { name: 'Page c' }).waitFor()
  await answer('Walnut takes a fortnight.')
  await expectSame(guest)
  expect(await page.evaluate(() => globalThis.mended)).toEqual([])
  expect(traffic.errors).toEqual([])
})
