import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { findOverflow } from './find-overflow.ts'
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
  expect(new Set(directions)).toEqual(new Set(['isolate']))
  const clipped = await visitor.log
    .locator('.bubble')
    .evaluateAll((all) => all.map((bubble) => getComputedStyle(bubble).overflowY))
  expect(new Set(clipped)).toEqual(new Set(['clip']))
})

test('a megabyte of one word is cut by the field, and refused to scripts', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await visitor.say('W'.repeat(1_000_000))
  // The agent's console may have it before anybody looks.
  await visitor.log.locator('.sent, .delivered').waitFor()
  expect(await visitor.log.locator('.bubble').textContent()).toBe(WORD)
  const refused = await page.evaluate(() =>
    window.beckon?.send('W'.repeat(1_000_000)).then(
      () => 'sent',
      ({ code }) => code,
    ),
  )
  expect(refused).toBe('message/too-long')
  await visitor.say('Still here')
  await visitor.log.getByText('Still here').waitFor()
  await checkCalm(visitor)
  expect(await findOverflow(page)).toEqual([])
})
