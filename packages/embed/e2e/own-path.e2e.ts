import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ BECKON_PATH: '/help-desk' })
})
afterAll(() => demo.stop())

test('a tag from a path of the owner’s choice asks for everything below it', async () => {
  const tag = `<script async src="${demo.gateway}/help-desk/beckon.js" data-site="${demo.site}"></script>`
  const url = stage.pages.add(`<title>Shop</title>${tag}`)
  const { page, launcher, traffic } = await stage.visit(url)
  await launcher.click()
  await page.getByRole('textbox', { name: 'Message' }).fill('By the side door')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('By the side door').waitFor()
  // A session is the visitor's once they acted; before, a grant begins another one.
  await page.getByText('· Sent').waitFor()
  await page.evaluate(async () => {
    await window.beckon?.consent('granted')
    await window.beckon?.track('Signed Up')
  })
  await expect
    .poll(async () => (await demo.read<{ events: unknown[] }>('/v1/events')).events.length, {
      timeout: 15_000,
    })
    .toBeGreaterThan(0)
  const { gateway } = demo
  const asked = [...traffic.requests, ...traffic.sockets]
    .map((request) => request.replace(/^ws/, 'http'))
    .filter((request) => request.startsWith(gateway))
  expect(asked.length).toBeGreaterThan(4)
  expect(asked.filter((request) => !request.startsWith(`${gateway}/help-desk/`))).toEqual([])
  expect(traffic.sockets).toHaveLength(1)
})

test('a script that is hosted elsewhere is told where the gateway is', async () => {
  const attributes = `data-site="${demo.site}" data-host="${demo.gateway}/help-desk/"`
  const url = stage.pages.add(`<title>Shop</title>${stage.pages.tag(attributes)}`)
  const { page, launcher, traffic } = await stage.visit(url)
  await launcher.click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  await expect
    .poll(() => traffic.requests.some((url) => url.startsWith(`${demo.gateway}/help-desk/v1/`)))
    .toBe(true)
  const asked = traffic.requests.map((request) => new URL(request))
  expect(
    asked.filter(({ origin, pathname }) => origin === demo.gateway && pathname.includes('.js')),
  ).toEqual([])
})
