import type { Moment, StoredEvent } from '@beckon/protocol'
import { beforeAll, expect, test } from 'vitest'
import { createLogIn, type LogIn } from './log-in.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()
let logIn: LogIn
let phone: Visitor

beforeAll(async () => {
  logIn = await createLogIn(stage.demo)
  phone = await welcomeVisitor(stage.browser, stage.demo.shop)
})

const readEvents = async (query: string): Promise<StoredEvent[]> =>
  (await stage.demo.read<{ events: StoredEvent[] }>(`/v1/events?${query}`)).events

test('what a proven user does is verified, and what they did before is theirs', async () => {
  await phone.openChat()
  await phone.say('Hello from my phone')
  await logIn(phone, 'user-7')
  await phone.page.evaluate(() => window.beckon?.track('Lamp Compared'))
  const [event] = await until(
    () => readEvents('userId=user-7'),
    (seen) => seen.some(({ event: name }) => name === 'Lamp Compared'),
  ).then((seen) => seen.filter(({ event: name }) => name === 'Lamp Compared'))
  expect(event?.verified).toBe(true)
})

test('their chat is theirs on the next device', async () => {
  const laptop = await welcomeVisitor(stage.browser, stage.demo.shop)
  await laptop.openChat()
  await logIn(laptop, 'user-7')
  await laptop.log.getByText('Hello from my phone').waitFor()
  await laptop.say('And from my laptop')
  await phone.log.getByText('And from my laptop').waitFor()
})

test('whoever logs in next on the same device sees nothing of them', async () => {
  await logIn(phone, 'user-8')
  await phone.page.reload()
  await logIn(phone, 'user-8')
  await phone.openChat()
  await phone.say('I am somebody else')
  await phone.log.getByText('I am somebody else').waitFor()
  expect(await phone.log.getByText('Hello from my phone').count()).toBe(0)
  const kept = await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).not.toContain('user-7')
})

test('a claim without a token is never verified', async () => {
  const stranger = await welcomeVisitor(stage.browser, stage.demo.shop)
  await stranger.page.evaluate(async () => {
    await window.beckon?.consent('granted')
    await window.beckon?.identify('user-7')
    await window.beckon?.track('Pretended')
  })
  const seen = await until(
    () => readEvents('userId=user-7'),
    (events) => events.some(({ event }) => event === 'Pretended'),
  )
  expect(seen.find(({ event }) => event === 'Pretended')?.verified).toBe(false)
  await stranger.openChat()
  expect(await stranger.log.getByText('Hello from my phone').count()).toBe(0)
})

test('what the shop wants shown comes with the answer to events, without a socket', async () => {
  const { gateway, secret } = stage.demo
  const reader = await welcomeVisitor(stage.browser, stage.demo.shop)
  await logIn(reader, 'user-9')
  await reader.page.evaluate(() => {
    window.addEventListener('beckon:moment:received', ({ detail }) =>
      Object.assign(window, { moment: detail.moment }),
    )
  })
  const answer = await fetch(`${gateway}/v1/moments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ userId: 'user-9', kind: 'order', title: 'Your lamp is on its way' }),
  })
  expect(answer.status).toBe(200)
  await reader.page.evaluate(() => window.beckon?.track('Order Looked Up'))
  const moment = await until(
    () => reader.page.evaluate(() => (window as unknown as { moment?: Moment }).moment),
    (shown) => shown !== undefined,
  )
  expect(moment?.title).toBe('Your lamp is on its way')
})

test('visitors get what is kept of them, and can have it erased', async () => {
  const exported = await phone.page.evaluate(() => window.beckon?.privacy('export'))
  expect(JSON.stringify(exported)).toContain('I am somebody else')
  expect(JSON.stringify(exported)).not.toContain('Hello from my phone')
  await phone.page.evaluate(() => window.beckon?.privacy('erase'))
  expect(await readEvents('userId=user-8')).toEqual([])
  const kept = await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).not.toMatch(/user-8|anonymousId|session/)
})
