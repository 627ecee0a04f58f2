import { expect, test } from 'vitest'
import { settleMotion } from './settle-motion.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const UPRIGHT = { width: 360, height: 740 }
const SIDEWAYS = { width: 740, height: 360 }
const DESK = { width: 1440, height: 900 }

test('the last message stays in sight however the phone is turned, and what is read stays where the reader went', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log } = visitor
  await page.setViewportSize(UPRIGHT)
  await visitor.openChat()
  for (let index = 1; index <= 12; index++)
    await visitor.say(`${index}: ${'a lamp '.repeat(index * 3)}`)
  const last = log.getByText('12: a lamp')
  await last.waitFor()
  const scroller = page.locator('beckon-widget .scroller')
  const readRest = (): Promise<number> =>
    scroller.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight)
  for (const size of [SIDEWAYS, UPRIGHT, DESK, UPRIGHT, SIDEWAYS, DESK, SIDEWAYS, UPRIGHT]) {
    await page.setViewportSize(size)
    await settleMotion(page)
    await expect.poll(readRest).toBeLessThan(2)
  }
  expect(await page.getByRole('button', { name: 'Jump to latest' }).count()).toBe(0)
  await scroller.evaluate((one) => one.scrollTo({ top: 40 }))
  await page.getByRole('button', { name: 'Jump to latest' }).waitFor()
  await page.setViewportSize(DESK)
  await settleMotion(page)
  expect(await readRest()).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Jump to latest' }).click()
  await expect.poll(readRest).toBeLessThan(2)
})
