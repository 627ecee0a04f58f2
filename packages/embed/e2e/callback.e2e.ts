import type { Callback } from '@beckon/protocol'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

async function askForCall(visitor: Visitor, phone: string): Promise<void> {
  await visitor.page.getByLabel('Phone number').fill(phone)
  await visitor.page.getByRole('button', { name: 'Request a call' }).click()
}

const readCallbacks = (): Promise<{ callbacks: Callback[] }> => demo.read('/v1/callbacks')

test('a number that is none is refused in plain words, and the right one shows in the console', async () => {
  const agent = await signIn(browser, demo.console)
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.openChat()
  await visitor.page.getByRole('button', { name: 'Request a call' }).click()
  await askForCall(visitor, '12')
  await visitor.page
    .getByRole('alert')
    .getByText(/number/i)
    .waitFor()
  expect((await readCallbacks()).callbacks).toEqual([])

  await askForCall(visitor, '020 7946 0958')
  await visitor.page.getByText(/7946 ?0958/).waitFor()
  await agent.page
    .getByRole('link', { name: /Calls/ })
    .or(agent.page.getByRole('button', { name: /Calls/ }))
    .first()
    .click()
  await agent.page
    .getByText(/20 ?7946 ?0958/)
    .first()
    .waitFor()
  const { callbacks } = await readCallbacks()
  expect(callbacks.map((callback) => callback.phone)).toEqual(['+442079460958'])
  expect(callbacks[0]?.consent?.text).toMatch(/call/i)
})
