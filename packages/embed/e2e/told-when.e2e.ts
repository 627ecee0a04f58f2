import type { WebSocketRoute } from 'playwright-core'
import { expect, test } from 'vitest'
import { createText, pick, uploaded } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** Seconds that the gateway names. */
const WAIT = 4

const OPEN = { sid: 'x', upgrades: [], pingInterval: 25_000, pingTimeout: 20_000 }

/** What a gateway says while more come than it takes in. */
function refuse(socket: WebSocketRoute): void {
  const details = [{ path: 'retryAfter', message: String(WAIT) }]
  const error = { code: 'server/unavailable', message: 'Come again.', details }
  socket.onMessage(() =>
    socket.send(
      `44/visitor,${JSON.stringify({ message: error.message, data: { error, retryAfter: WAIT } })}`,
    ),
  )
  socket.send(`0${JSON.stringify(OPEN)}`)
}

test('a chat that is sent away comes when it was told to, by the same way, and is up then', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  const came: number[] = []
  await page.routeWebSocket(/\/v1\/socket/, (socket) => {
    came.push(performance.now())
    if (came.length <= 3) refuse(socket)
    else socket.connectToServer()
  })
  await visitor.openChat()
  await expect.poll(() => came.length, { timeout: 45_000 }).toBe(4)
  await page.locator('.status:not(.offline, .connecting)', { hasText: /./ }).waitFor()
  const gaps = came.slice(1).map((time, index) => time - Number(came[index]))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(WAIT * 1000)
  expect(visitor.traffic.requests.filter((url) => /polling-link/.test(url))).toEqual([])
  await visitor.say('Here at last')
  await visitor.log.locator('.sent, .delivered').waitFor()
})

test('an upload that is sent away goes on when it was told to', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  const came: number[] = []
  await page.route('**/v1/files/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    came.push(performance.now())
    if (came.length > 1) return route.continue()
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After',
      'retry-after': String(WAIT),
    }
    return route.fulfill({ status: 429, headers, body: '' })
  })
  await visitor.openChat()
  await pick(visitor, [createText('plan.txt')])
  await uploaded(page, 'plan.txt')
  expect(came).toHaveLength(2)
  expect(Number(came[1]) - Number(came[0])).toBeGreaterThanOrEqual(WAIT * 1000)
})
