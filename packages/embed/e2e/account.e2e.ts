import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { runAxe } from './run-axe.ts'
import { readCode } from './totp.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()
const PASSWORD = 'gravel lantern otter mustard'

async function enterPassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('robin@alder-and-oak.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('an agent sets a password and a second factor, signs in with both, and ends a session elsewhere', async () => {
  const { page } = await signIn(stage.browser, stage.demo.console)
  await page.getByRole('link', { name: 'Your account' }).click()
  await page.getByLabel('New password').fill('password password')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('alert').getByText('one of the first that are tried').waitFor()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByText('Your password was set.').waitFor()
  expect(await runAxe(page)).toEqual([])

  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await page.getByRole('img', { name: 'Code to scan' }).waitFor()
  expect(await runAxe(page)).toEqual([])
  const secret = ((await page.locator('.factor-secret').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Code', { exact: true }).fill(readCode(secret, Date.now()))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  const code = await page.locator('.recovery-codes code').first().textContent()
  expect(await runAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('You have 10 recovery codes left').waitFor()

  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } })
  const phone = await context.newPage()
  await phone.goto(`${stage.demo.gateway}/console/`)
  await phone.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await runAxe(phone)).toEqual([])
  await enterPassword(phone)
  await phone.getByRole('heading', { name: 'One more step' }).waitFor()
  expect(await runAxe(phone)).toEqual([])
  await phone.getByLabel('Code').fill('000000')
  await phone.getByRole('button', { name: 'Go on' }).click()
  await phone.getByRole('alert').getByText('This code is wrong').waitFor()
  await phone.getByLabel('Code').fill(code ?? '')
  await phone.getByRole('button', { name: 'Go on' }).click()
  await phone.getByRole('navigation', { name: 'Console' }).waitFor()

  await page.reload()
  await page
    .getByRole('button', { name: /^End Chrome/ })
    .first()
    .click()
  await phone.getByRole('heading', { name: 'Your session has ended' }).waitFor()
  await context.close()
})
