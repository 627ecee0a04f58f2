import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settleMotion } from './settle-motion.ts'
import { WITH_MAIL } from './tour/with-mail.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo(WITH_MAIL)

/** Where the middle of something is, from above. */
async function findMiddle(target: Locator): Promise<number> {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not shown')
  return box.y + box.height / 2
}

/** Nobody is there until nine in the morning, the day after tomorrow. */
async function close(): Promise<void> {
  const { demo } = stage
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const exceptions = { [day]: [['09:00', '12:00']] }
  await demo.put('hours', { zone: 'UTC', week: {}, exceptions })
  await demo.put('email', { origins: [new URL(demo.shop).origin] })
  await demo.put('push', { enabled: true })
}

/** Somebody with a narrow phone, who has written. */
async function write(): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const options = { locale: 'en-US', timezoneId: 'UTC', viewport }
  const page = await (await stage.browser.newContext(options)).newPage()
  // A page in American English, as far as the widget is concerned.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = 'en-US'
    })
  })
  await page.goto(stage.demo.shop)
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('textbox', { name: 'Message' }).fill('Is it in stock?')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('You are next.').first().waitFor()
  return page
}

async function erase(page: Page): Promise<void> {
  const session = await page.evaluate(() => {
    const records = Object.values({ ...localStorage }).map((text) => JSON.parse(text))
    return records.find(({ session }) => session)?.session as string
  })
  const response = await fetch(new URL('/v1/subjects/me/erase', stage.demo.gateway), {
    method: 'POST',
    headers: { authorization: `Bearer ${session}` },
    body: JSON.stringify({ site: stage.demo.site }),
  })
  expect(response.status).toBe(200)
}

test('on a narrow phone what belongs together stays in one line, and nothing is said twice', async () => {
  await close()
  const page = await write()
  const find = (css: string): Locator => page.locator(`beckon-widget ${css}`)
  await find('.status.away').waitFor()
  await find('.mail-acts').waitFor()
  await find('.device-acts').waitFor()
  await find('.header .more').waitFor()
  await settleMotion(page)
  expect(await find('.status').textContent()).toMatch(/^Away until \w{3} 9\sAM$/)
  expect((await find('.status').boundingBox())?.height).toBeLessThan(24)
  expect(await page.getByText('Away until').count()).toBe(1)
  for (const acts of ['.mail-acts', '.device-acts']) {
    const [offer, later] = [find(`${acts} .link`), find(`${acts} .quiet`)]
    expect(Math.abs((await findMiddle(offer)) - (await findMiddle(later)))).toBeLessThan(2)
  }
  await erase(page)
  await page.getByRole('button', { name: 'Start a new chat' }).waitFor()
  const name = find('.title strong')
  await expect
    .poll(async () =>
      Math.abs((await findMiddle(name)) - (await findMiddle(find('.avatar').first()))),
    )
    .toBeLessThan(2)
  await page.context().close()
})
