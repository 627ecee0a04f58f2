import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { until } from './poll.ts'
import { welcomeOverRoughLine } from './rough-visitor.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

/** More where `ROUGH_MESSAGES` says so; these few meet the same faults. */
const COUNT = process.env['ROUGH_MESSAGES'] ? Number(process.env['ROUGH_MESSAGES']) : 200

const send = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const text of all) void window.beckon?.send(text)
  }, texts)

const listTexts = (count: number, word: string): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)

/** Milliseconds. A line that is cut without a word is noticed after half a minute, and how often that is, is chance. */
const LONGEST = COUNT * 3000

test(`${COUNT} messages over a line that breaks: none is lost or doubled, and all are in order`, {
  timeout: 60_000 + LONGEST,
}, async () => {
  const visitor = await welcomeOverRoughLine(stage)
  const texts = listTexts(COUNT, 'Number')
  visitor.line.faults = 0.2
  const began = Date.now()
  await send(visitor.page, texts)
  await until(visitor.countStored, (count) => count > COUNT, LONGEST)
  const stored = await visitor.readStored()
  console.log(
    `${COUNT} messages in ${((Date.now() - began) / 1000).toFixed(1)} s, faults: ${JSON.stringify(visitor.line.met)}`,
  )
  visitor.line.faults = 0
  const { met } = visitor.line
  expect(met.delayed + met.dropped + met.killed).toBeGreaterThan(COUNT / 10)
  expect(stored.map(({ text }) => text)).toEqual(['Here I am', ...texts])
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1))
  expect(new Set(stored.map(({ clientId }) => clientId)).size).toBe(COUNT + 1)
  // The visitor sees the same.
  await visitor.log.getByText(`Number ${COUNT}`, { exact: true }).waitFor()
  await visitor.stop()
})

test('what was being sent when the tab was killed is sent once by the next', async () => {
  const visitor = await welcomeOverRoughLine(stage)
  visitor.line.cut()
  const texts = listTexts(5, 'Half')
  await send(visitor.page, texts)
  await visitor.page
    .getByText(/Not sent yet/)
    .first()
    .waitFor()
  const devtools = await visitor.context.newCDPSession(visitor.page)
  const crashed = visitor.page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => {})
  await crashed
  await visitor.page.close()
  visitor.line.mend()
  await visitor.openTab(visitor.url)
  const stored = await until(visitor.readStored, ({ length }) => length > texts.length)
  expect(stored.map(({ text }) => text)).toEqual(['Here I am', ...texts])
  await visitor.stop()
})

test('a tab left open sends what another one was killed with', async () => {
  const visitor = await welcomeOverRoughLine(stage)
  const other = await visitor.openTab(visitor.url)
  await other.openChat()
  await other.log.getByText('Here I am').waitFor()
  visitor.line.cut()
  await send(visitor.page, ['From who is gone'])
  // It is shown where it will be sent from.
  await other.log.getByText('From who is gone').waitFor()
  await visitor.page.close()
  visitor.line.mend()
  const stored = await until(visitor.readStored, ({ length }) => length > 1, 30_000)
  expect(stored.map(({ text }) => text)).toEqual(['Here I am', 'From who is gone'])
  await visitor.stop()
})

test('what was written offline is delivered within seconds of coming back', async () => {
  const visitor = await welcomeOverRoughLine(stage)
  await visitor.context.setOffline(true)
  visitor.line.cut()
  const texts = listTexts(20, 'Offline')
  await send(visitor.page, texts)
  await visitor.page
    .getByText(/Not sent yet/)
    .first()
    .waitFor()
  visitor.line.mend()
  await visitor.context.setOffline(false)
  const back = Date.now()
  const stored = await until(visitor.readStored, ({ length }) => length > texts.length)
  console.log(`20 messages were stored ${Date.now() - back} ms after coming back`)
  expect(stored.map(({ text }) => text)).toEqual(['Here I am', ...texts])
  await visitor.stop()
})

test('a line that swallows everything is noticed, and what was missed is fetched', {
  timeout: 90_000,
}, async () => {
  const visitor = await welcomeOverRoughLine(stage)
  const { context } = visitor
  const other = await stage.browser.newContext()
  const closed = new Promise<number>((resolve) => {
    visitor.page.on('websocket', () => resolve(Date.now()))
  })
  visitor.line.swallow()
  const began = Date.now()
  // Somebody writes past the line: the same visitor on another device.
  const session = await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }))
  const [, token = ''] = /"session\\*":\\*"(vs_[\w-]+)/.exec(session) ?? []
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  await fetch(`${stage.demo.gateway}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ id, text: 'While nothing came through' }),
  })
  const again = await closed
  await visitor.log.getByText('While nothing came through').waitFor({ timeout: 40_000 })
  console.log(`noticed after ${again - began} ms, caught up ${Date.now() - again} ms later`)
  await other.close()
  await context.close()
  await visitor.stop()
})
