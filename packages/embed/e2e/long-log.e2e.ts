import { expect, test } from 'vitest'
import { until } from './poll.ts'
import { traceTasks } from './trace-tasks.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const MESSAGES = 2000
const AT_ONCE = 40
/** A frame, in milliseconds; it is the page's own time, which is the same on a busy machine. */
const LONGEST = 1000 / 60

/** How often that is tried. */
const RUNS = 3

/** What a visitor wrote in years, all of it acknowledged. */
async function writeMuch({ page }: Visitor): Promise<void> {
  const token = await page.evaluate(() => {
    const records = Object.values({ ...localStorage }).map((text) => JSON.parse(text))
    return records.find(({ session }) => session)?.session as string
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  async function write(index: number): Promise<void> {
    const id = `01KDVD${String(index).padStart(4, '0')}R66VXXJ1JYR7JHRW`
    const body = JSON.stringify({ id, text: `${index}: is the lamp I asked for here by now?` })
    const url = `${stage.demo.gateway}/v1/messages`
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200)
  }
  for (let first = 1; first < MESSAGES; first += AT_ONCE) {
    const some = Array.from(
      { length: Math.min(AT_ONCE, MESSAGES - first) },
      (_, more) => first + more,
    )
    await Promise.all(some.map(write))
  }
}

async function showAll({ page, log }: Visitor): Promise<void> {
  const earlier = page.getByRole('button', { name: 'Show earlier' })
  const lines = log.locator('.bubble')
  await lines.first().waitFor()
  /** Of the one button there may be, whether it can be pressed; it cannot while it loads. */
  const readButton = () => earlier.evaluateAll((all) => all.map((one) => !one.matches(':disabled')))
  while ((await until(readButton, ([isReady]) => isReady !== false))[0]) {
    const shown = await lines.count()
    await earlier.click()
    await expect.poll(() => lines.count()).toBeGreaterThan(shown)
  }
  // The oldest are drawn last.
  await expect.poll(() => lines.count()).toBe(MESSAGES)
}

test('two thousand messages in the log hold up nobody who writes', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await visitor.say('Hello')
  await visitor.log.getByText('· Sent').waitFor()
  await writeMuch(visitor)
  await page.reload()
  await visitor.openChat()
  await showAll(visitor)
  const field = page.getByRole('textbox', { name: 'Message' })
  await field.focus()
  // Others use this machine too: what it can is seen in the best of some runs.
  const longest: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await field.fill('')
    const [most = 0] = await traceTasks(stage.browser, page, async () => {
      for (const key of 'Is it here by now?') await page.keyboard.press(key)
    })
    longest.push(most)
    expect(await field.inputValue()).toBe('Is it here by now?')
  }
  const told = longest.map((most) => most.toFixed(1)).join(', ')
  console.info(`typing beside ${MESSAGES} messages: at most ${told} ms at a time`)
  expect(Math.min(...longest)).toBeLessThan(LONGEST)
  await page.keyboard.press('Enter')
  await visitor.log.getByText('Is it here by now?').waitFor()
}, 180_000)
