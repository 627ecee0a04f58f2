import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()
const DESK = { width: 1440, height: 900 }
const SIZES = [{ width: 360, height: 740 }, DESK]

async function findFaults(page: Page): Promise<string[]> {
  const faults = await runAxe(page)
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector('main') ?? document.body
    return scrollWidth - clientWidth
  })
  return excess > 0 ? [...faults, `${excess} px too wide`] : faults
}

/** On a phone and on a desk, light and dark. */
async function expectNoFaults(page: Page): Promise<void> {
  const faults: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const found = await findFaults(page)
      faults.push(...found.map((fault) => `${size.width} ${colorScheme} ${fault}`))
    }
  }
  await page.setViewportSize(DESK)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(faults).toEqual([])
}

/** Reaches a button by the keyboard alone. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.getByRole('link', { name: 'Team' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('E-mail address').press('Enter')
  const field = page.getByRole('textbox', { name: `Login link for ${name}` })
  await field.waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  return field.inputValue()
}

test('an owner invites somebody, makes them an owner and back, disables them, and reads all of it', async () => {
  const { page } = await signIn(stage.browser, stage.demo.console)
  const link = await invite(page, 'Kim Berg', 'kim@alder-and-oak.example')
  await expectNoFaults(page)
  const { page: other } = await signIn(stage.browser, link)
  await other.getByText('Kim Berg').waitFor()
  expect(await other.getByRole('link', { name: 'Team' }).count()).toBe(0)

  await press(page.getByRole('button', { name: 'Manage Robin' }))
  const own = page.getByRole('group', { name: 'Role of Robin' })
  await press(own.getByRole('button', { name: 'Agent' }))
  await press(page.getByRole('button', { name: 'Step down' }))
  await page.getByRole('alert').getByText('A site needs an owner.').waitFor()
  await press(page.getByRole('button', { name: 'Manage Robin' }))

  await press(page.getByRole('button', { name: 'Manage Kim Berg' }))
  const role = page.getByRole('group', { name: 'Role of Kim Berg' })
  await press(role.getByRole('button', { name: 'Owner' }))
  await page.getByText('Kim Berg is an owner now.').waitFor()
  await other.reload()
  await other.getByRole('link', { name: 'Team' }).click()
  await other.getByRole('button', { name: 'Manage Robin' }).waitFor()
  await press(role.getByRole('button', { name: 'Agent' }))
  await page.getByText('Kim Berg is an agent now.').waitFor()
  await other.reload()
  await other.getByText('Only an owner of the site may do that.').waitFor()

  await press(page.getByRole('button', { name: 'Remove second factor' }))
  await press(page.getByRole('button', { name: 'Remove it' }))
  await page.getByRole('alert').getByText('There is no second factor').waitFor()
  await press(page.getByRole('button', { name: 'Disable' }))
  await page.getByRole('group', { name: 'Disable Kim Berg?' }).waitFor()
  await expectNoFaults(page)
  await press(page.getByRole('group', { name: 'Disable Kim Berg?' }).getByText('Disable').last())
  await page.getByText('Kim Berg is disabled.').waitFor()
  await other.getByRole('heading', { name: 'Your session has ended' }).waitFor()

  await page.getByRole('link', { name: 'Audit' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  const deeds = (await page.locator('.deed p:first-child').allTextContents()).reverse()
  expect(deeds.slice(deeds.indexOf('Robin added Kim Berg as an agent'))).toEqual([
    'Robin added Kim Berg as an agent',
    'Robin made a login link for Kim Berg',
    'Kim Berg signed in by a login link',
    'Robin made Kim Berg an owner',
    'Robin made Kim Berg an agent',
    'Robin disabled Kim Berg',
  ])
  const time = page.locator('.exact').first()
  await time.getByRole('button').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await time.getByRole('tooltip').waitFor()
  await expectNoFaults(page)
})
