import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const isFocused = (found: Locator): Promise<boolean> =>
  found.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)

const countConversations = async (): Promise<number> =>
  (await stage.demo.read<{ conversations: unknown[] }>('/v1/conversations')).conversations.length

test('a visitor sees what is stored of them, takes it with them, and has it erased', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log, traffic } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await visitor.say('Where do you keep this?')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  const own = page.getByRole('region', { name: 'Your data' })
  await own.getByRole('button', { name: 'Your data' }).click()
  await own.getByText('Messages').waitFor()
  expect(await own.locator('dd').allTextContents()).toEqual(['1'])
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('button', { name: 'Save a copy' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.json$/)
  const copy = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect(copy.messages.map(({ text }: { text: string }) => text)).toEqual([
    'Where do you keep this?',
  ])

  expect(await countConversations()).toBe(1)
  await own.getByRole('button', { name: 'Delete everything' }).click()
  const sure = own.getByRole('heading', { name: 'Delete everything about you?' })
  await sure.waitFor()
  // The focus is on the question, and one step by keyboard does what is asked.
  await own.getByRole('button', { name: 'Keep it' }).waitFor()
  await expect.poll(() => isFocused(sure)).toBe(true)
  // All of it is in sight, though it is the last thing there.
  const [panel, part] = await Promise.all([
    page.getByRole('dialog').boundingBox(),
    own.boundingBox(),
  ])
  expect((part?.y ?? 0) + (part?.height ?? 0)).toBeLessThanOrEqual(
    (panel?.y ?? 0) + (panel?.height ?? 0),
  )
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await own.getByText('Everything about you is deleted.').waitFor()
  expect(await countConversations()).toBe(0)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('session')

  await own.getByRole('button', { name: 'Your data' }).click()
  await own.getByText('Nothing is stored about you yet.').waitFor()
  await page.getByRole('button', { name: /^Chat with us/ }).click()
  await visitor.say('Here I am anew')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  expect(await log.getByText('Where do you keep this?').count()).toBe(0)
  expect(traffic.errors).toEqual([])
})

test('a visitor withdraws everything by one click, as quickly as they allowed it, and keeps their conversation', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log, traffic } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await visitor.openChat()
  await visitor.say('Which bulb fits?')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  const share = page.getByRole('switch', { name: 'Share my visit' })
  await share.click()
  await page.getByRole('switch', { checked: true }).waitFor()
  const own = page.getByRole('region', { name: 'Your data' })
  await own.getByRole('button', { name: 'Withdraw everything' }).click()
  const told = own.getByText('Everything is withdrawn. Your conversation stays.')
  await told.waitFor()
  expect(await share.getAttribute('aria-checked')).toBe('false')
  await expect.poll(() => isFocused(told)).toBe(true)
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await page.getByRole('button', { name: /^Chat with us/ }).click()
  await log.getByText('Which bulb fits?').waitFor()
  expect(traffic.errors).toEqual([])
})
