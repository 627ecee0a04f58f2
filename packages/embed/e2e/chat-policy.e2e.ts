import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { takePhoto } from './file-photo.ts'
import { pick, uploaded } from './file-visitor.ts'
import { servePages } from './serve-pages.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** The policy of the guide, with the pictures of a chat. */
const writePolicy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'nonce-n0' 'strict-dynamic'",
    `connect-src ${host} ${host.replace('http', 'ws')}`,
    `img-src ${host}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** What the browser said of the page: reports of its policy, and whatever stood in its console. */
interface Complaints {
  reports: string[]
  errors: string[]
}

/** Has each page of a visitor tell what its policy held back, from its first moment on. */
async function noteComplaints(page: Page, complaints: Complaints): Promise<void> {
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.errors.push(line.text())
  })
  await page.exposeFunction('report', (told: string) => void complaints.reports.push(told))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(window, 'report')(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
}

/** Comes to somebody's page that allows the chat what the guide says, and no more. */
async function comeUnderPolicy(complaints: Complaints): Promise<[Visitor, () => Promise<void>]> {
  const { gateway, site } = stage.demo
  const pages = await servePages()
  const url = pages.add({
    body: `<title>Strict</title><link rel="icon" href="${gateway}/favicon.ico"><script async nonce="n0" src="${gateway}/beckon.js" data-site="${site}"></script>`,
    headers: { 'content-security-policy': writePolicy(gateway) },
  })
  const { browser } = stage
  const visitor = await welcomeVisitor(
    {
      async newContext(settings) {
        const context = await browser.newContext(settings)
        const { newPage } = context
        context.newPage = async () => {
          const page = await newPage.call(context)
          await noteComplaints(page, complaints)
          return page
        }
        return context
      },
    },
    url,
  )
  return [visitor, pages.stop]
}

/** True where its pixels are there: what a policy held back has none. */
const isDrawn = (picture: Locator): Promise<boolean> =>
  picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0))

async function showMoment(page: Page, title: string): Promise<void> {
  await page.evaluate((name) => {
    const moment = {
      ...{ id: `local:${name}`, kind: 'custom' as const, title: name, body: null, actions: [] },
      ...{ data: {}, variant: null, createdAt: new Date().toISOString(), expiresAt: null },
    }
    window.beckon?.use({
      name,
      setup: (client) => queueMicrotask(() => client.emit('moment:received', { moment })),
    })
  }, title)
}

test('a visitor chats under the strictest policy, and it has nothing to report', async () => {
  const complaints: Complaints = { reports: [], errors: [] }
  const [visitor, stop] = await comeUnderPolicy(complaints)
  const { page, log } = visitor
  await visitor.openChat()
  await visitor.say('Under a policy')
  const agent = await signIn(stage.browser, stage.demo.console)
  await agent.openCase('Under a policy')
  await agent.reply('It holds **nothing** back: https://shop.example/lamp')
  await log.getByRole('link', { name: 'https://shop.example/lamp' }).waitFor()

  await page.getByRole('button', { name: 'Emoji' }).click()
  await page.getByRole('searchbox', { name: 'Search emoji' }).fill('thumbs up')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Message' }).inputValue())
    .toContain('👍')

  const buffer = await takePhoto(page)
  await pick(visitor, [{ name: 'shelf.jpg', mimeType: 'image/jpeg', buffer }])
  await uploaded(page, 'shelf.jpg')
  const preview = page.locator('.upload canvas')
  const isRed = (): Promise<boolean> =>
    preview.evaluate((canvas: HTMLCanvasElement) => {
      const [red = 0] = canvas.getContext('2d')?.getImageData(44, 10, 1, 1).data ?? []
      return red > 200
    })
  await expect.poll(isRed).toBe(true)
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await isDrawn(log.getByRole('img', { name: 'shelf.jpg' }))).toBe(true)

  await page.getByRole('button', { name: 'Close' }).first().click()
  await showMoment(page, 'A moment')
  await page.locator('beckon-moment .card').getByText('A moment').waitFor()

  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual({ reports: [], errors: [] })
  expect(visitor.traffic.errors).toEqual([])
  await visitor.context.close()
  await agent.page.context().close()
  await stop()
})
