import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { findOverflow } from './find-overflow.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'
import { XSS_CORPUS } from './xss-corpus.ts'

const stage = useDemo()

let agent: Agent

beforeAll(async () => {
  agent = await signIn(stage.browser, stage.demo.console)
})

const ALL = XSS_CORPUS.join('\n')
const WORD = 'W'.repeat(8000)
const MIRRORED = '\u202E\u2066\u2067reversed and never ended'
const ZALGO = `z${'\u0300\u0316\u0334\u0489'.repeat(60)}algo`

const isHacked = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'hacked' in window || 'hacked' in {})

const TOO_LONG = 'This is too long. Please shorten it.'

const message = ({ page }: Visitor): Locator => page.getByRole('textbox', { name: 'Message' })

/** By the clipboard and the keys, as somebody does it. */
async function paste(visitor: Visitor, text: string, field = message(visitor)): Promise<void> {
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visitor.page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await field.press('Control+V')
}

/** How much of it lies beyond the edge. */
const readOverflow = (page: Page): Promise<number> =>
  page.locator('.scroller').evaluate((element) => element.scrollWidth - element.clientWidth)

/** Schemes of what can be clicked on in what was written. */
async function listSchemes({ log }: Visitor): Promise<string[]> {
  const all = await log
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))
  return [...new Set(all)].sort()
}

async function checkCalm(visitor: Visitor): Promise<void> {
  expect(await isHacked(visitor.page)).toBe(false)
  expect(await readOverflow(visitor.page)).toBeLessThanOrEqual(0)
  expect(visitor.traffic.errors).toEqual([])
  const schemes = await listSchemes(visitor)
  expect(schemes.filter((scheme) => !['https:', 'http:', 'mailto:'].includes(scheme))).toEqual([])
}

test('hostile words are words to both, and only safe links of them are links', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await visitor.say('A question')
  await agent.openCase('A question')
  await visitor.say(ALL)
  await visitor.log.getByText('__proto__').waitFor()
  await agent.page.getByText('__proto__').first().waitFor()
  expect(await isHacked(agent.page)).toBe(false)
  await agent.reply(ALL)
  await expect.poll(() => visitor.log.getByText('__proto__').count()).toBe(2)
  const shown = await visitor.log.locator('.bubble').allInnerTexts()
  // A field takes no null.
  for (const words of XSS_CORPUS.filter((each) => !each.includes('\u0000')))
    expect(shown.join('\n')).toContain(words)
  await checkCalm(visitor)
  expect(await isHacked(agent.page)).toBe(false)
})

test('one endless word, texts that turn around and marks without end stay within their bubbles', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await visitor.say('Another question')
  await agent.openCase('Another question')
  for (const words of [WORD, MIRRORED, ZALGO]) {
    await visitor.say(words)
    await agent.reply(words)
  }
  await expect.poll(() => visitor.log.getByText('algo').count()).toBe(2)
  await checkCalm(visitor)
  // What was never ended ends with its message: the time below still reads from left to right.
  const directions = await visitor.log
    .locator('.bubble')
    .evaluateAll((all) => all.map((bubble) => getComputedStyle(bubble).unicodeBidi))
  // Each is for itself, and the way its words are read is theirs alone.
  expect(new Set(directions)).toEqual(new Set(['plaintext']))
  const clipped = await visitor.log
    .locator('.bubble')
    .evaluateAll((all) => all.map((bubble) => getComputedStyle(bubble).overflowY))
  expect(new Set(clipped)).toEqual(new Set(['clip']))
})

test('a megabyte that is pasted is not taken, and the field says so; scripts are refused it', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await message(visitor).fill('Here is my log:')
  // In lines it holds up a page the longest.
  for (const words of ['W'.repeat(1_000_000), 'a line of a log\n'.repeat(62_500)]) {
    await paste(visitor, words)
    await page.getByRole('alert').getByText(TOO_LONG).waitFor()
    expect(await message(visitor).inputValue()).toBe('Here is my log:')
    await checkCalm(visitor)
    expect(await findOverflow(page)).toEqual([])
    await message(visitor).press('!')
    await page.getByText(TOO_LONG).waitFor({ state: 'detached' })
    await message(visitor).press('Backspace')
  }
  const refused = await page.evaluate(() =>
    window.beckon?.send('W'.repeat(1_000_000)).then(
      () => 'sent',
      ({ code }) => code,
    ),
  )
  expect(refused).toBe('message/too-long')
  await page.getByRole('button', { name: 'Send' }).click()
  await visitor.log.getByText('Here is my log:').waitFor()
  expect(await visitor.log.locator('.bubble').count()).toBe(1)
})

test('what is too long is kept as it was pasted, and sent once it is short enough', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await paste(visitor, `${WORD} and 12 more`)
  await page.getByRole('alert').getByText(TOO_LONG).waitFor()
  await page.getByText('8,012/8,000').waitFor()
  await message(visitor).press('Enter')
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  expect(await message(visitor).inputValue()).toBe(`${WORD} and 12 more`)
  await checkCalm(visitor)
  expect(await findOverflow(page)).toEqual([])
  expect(await runAxe(page, 'beckon-widget', '.panel')).toEqual([])
  for (const _ of ' and 12 more') await message(visitor).press('Backspace')
  await page.getByText(TOO_LONG).waitFor({ state: 'detached' })
  await message(visitor).press('Enter')
  // The agent's console may have it before anybody looks.
  await visitor.log.locator('.sent, .delivered').waitFor()
  expect(await visitor.log.locator('.bubble').allTextContents()).toEqual([WORD])
})

test('of what a page hands in and is endless nothing is taken, at once, and the page hears of it', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  const handIn = (): Promise<string[]> =>
    page.evaluate(async (much) => {
      const told: string[] = []
      const stop = window.beckon?.on('error', ({ error }) => told.push(error.code))
      await window.beckon?.prefill('W'.repeat(much))
      await window.beckon?.open()
      // It is there with its first look, and nothing of it with the next.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      stop?.()
      return told
    }, 1_000_000)
  // Before there is a field, and beside what stands there.
  expect(await handIn()).toEqual(['message/too-long'])
  expect(await message(visitor).inputValue()).toBe('')
  await message(visitor).fill('What was typed')
  expect(await handIn()).toEqual(['message/too-long'])
  expect(await message(visitor).inputValue()).toBe('What was typed')
})

test('what is pasted into the form for a call stays whole, and is not asked for with until it is short enough', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await page.getByRole('button', { name: 'Request a call' }).click()
  const note = page.getByRole('textbox', { name: 'What is it about?' })
  await note.focus()
  await paste(visitor, 'W'.repeat(1008), note)
  await page.getByText('1,008/1,000').waitFor()
  expect(await note.inputValue()).toHaveLength(1008)
  await page.getByRole('textbox', { name: 'Phone number' }).fill('+44 20 7946 0958')
  await page.getByRole('button', { name: 'Request a call' }).click()
  await expect.poll(() => note.evaluate((field) => field.matches(':focus'))).toBe(true)
  expect(await runAxe(page, 'beckon-widget', '.panel')).toEqual([])
  await note.fill('My order')
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByText('Your call is booked').waitFor()
})
