import type { StoredEvent } from '@beckon/protocol'
import { beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { readStorage } from './browser.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()
let agent: Agent
let visitor: Visitor
beforeAll(async () => {
  agent = await signIn(stage.browser, stage.demo.console)
  visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
})

const readEvents = async (): Promise<StoredEvent[]> =>
  (await stage.demo.read<{ events: StoredEvent[] }>('/v1/events')).events

test('without consent nothing the visitor does is recorded', async () => {
  await visitor.openChat()
  await visitor.say('Just looking')
  await visitor.page.goto(`${stage.demo.shop}/cart.html`)
  await visitor.page.goto(stage.demo.shop)
  await visitor.openChat()
  await agent.openCase('Just looking')
  expect(await readEvents()).toEqual([])
})

test('after consent page views and clicks appear beside the thread', async () => {
  await visitor.page.getByRole('button', { name: 'Allow' }).click()
  await visitor.page.getByRole('button', { name: 'Close' }).click()
  await visitor.page.locator('main a[href*="product.html"]').first().click()
  await visitor.page
    .getByRole('button', { name: /add to/i })
    .first()
    .click()
  const events = await until(readEvents, (seen) =>
    ['page', 'track'].every((type) => seen.some((event) => event.type === type)),
  )
  expect(new Set(events.map((event) => event.anonymousId)).size).toBe(1)
  await until(readEvents, (seen) => seen.some((event) => event.event === 'Element Clicked'))
  await agent.page.getByText('/product.html').first().waitFor()
})

test('after withdrawal nothing more is recorded, and the id is gone', async () => {
  await visitor.page.evaluate(() => window.beckon?.('consent', 'denied'))
  const before = (await readEvents()).length
  await visitor.page.goto(`${stage.demo.shop}/cart.html`)
  await visitor.page.getByRole('link', { name: 'Shop', exact: true }).click()
  await visitor.page.getByRole('button', { name: 'Open chat' }).waitFor()
  await visitor.openChat()
  await visitor.say('Now unseen again')
  await agent.page.getByRole('log').getByText('Now unseen again').waitFor()
  expect(await readEvents()).toHaveLength(before)
  const record = await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(record).not.toContain('anonymousId')
  expect((await readStorage(visitor.page, visitor.context)).cookies).toBe(0)
})
