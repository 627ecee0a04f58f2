import type { Callback } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

async function askForCall(visitor: Visitor, phone: string): Promise<void> {
  await visitor.page.getByLabel('Phone number').fill(phone)
  await visitor.page.getByRole('button', { name: 'Request a call' }).click()
}

const readCallbacks = (): Promise<{ callbacks: Callback[] }> => stage.demo.read('/v1/callbacks')

test('a number that is none is refused in plain words, and the right one shows in the console', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await visitor.page.getByRole('button', { name: 'Request a call' }).click()
  await askForCall(visitor, '12')
  await visitor.page
    .getByRole('alert')
    .getByText(/number/i)
    .waitFor()
  expect((await readCallbacks()).callbacks).toEqual([])

  await askForCall(visitor, '020 7946 0958')
  await visitor.page.getByText('We will call +44 20 7946 0958 ').waitFor()
  await agent.page
    .getByRole('link', { name: /Calls/ })
    .or(agent.page.getByRole('button', { name: /Calls/ }))
    .first()
    .click()
  const number = agent.page.getByRole('link', { name: '+44 20 7946 0958' }).first()
  await number.waitFor()
  expect(await number.getAttribute('href')).toBe('tel:+442079460958')
  const { callbacks } = await readCallbacks()
  expect(callbacks.map((callback) => callback.phone)).toEqual(['+442079460958'])
  expect(callbacks[0]?.consent?.text).toMatch(/call/i)
})
