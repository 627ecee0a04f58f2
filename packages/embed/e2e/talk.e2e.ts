import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const enter = (): Promise<Visitor> => welcomeVisitor(stage.browser, stage.demo.shop)

const findFaults = (page: Page): Promise<string[]> => runAxe(page, 'beckon-widget')

test('whoever waits sees whether somebody is there, what arrived, and their place go down', async () => {
  const [first, second] = [await enter(), await enter()]
  await first.openChat()
  await first.page.getByText('Away just now').waitFor()
  const agent = await signIn(stage.browser, stage.demo.console)
  await first.page.getByText('We reply right here').waitFor({ timeout: 10_000 })
  await first.say('Is the lamp in stock?')
  await first.page.getByText('You are next.').first().waitFor()
  await first.log.getByText('Delivered').waitFor()
  await second.openChat()
  await second.say('And the chair?')
  await second.page.getByText('You are number 2 in the queue.').first().waitFor()
  expect(await findFaults(second.page)).toEqual([])

  await agent.openCase('Is the lamp in stock?')
  await agent.reply('It is.')
  await second.page.getByText('You are next.').first().waitFor({ timeout: 10_000 })
  await first.log.getByText('It is.').waitFor()
  await expect.poll(() => first.page.getByText('You are next.').count()).toBe(0)
  await agent.page.getByText(/^(Seen|Delivered)$/).waitFor()

  await agent.page.getByRole('switch', { name: 'Available' }).click()
  await first.page.getByText('Away just now').waitFor({ timeout: 10_000 })
  await agent.page.reload()
  expect(
    await agent.page.getByRole('switch', { name: 'Available' }).getAttribute('aria-checked'),
  ).toBe('false')
  await agent.page.context().close()
})

test('earlier conversations are listed, open where they began, and another one can be begun', async () => {
  const visitor = await enter()
  const { page, log } = visitor
  await visitor.openChat()
  await visitor.say('First of all: do you ship abroad?')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  for (let line = 1; line <= 30; line++) await visitor.say(`Line ${line}`)
  await log.getByText('Line 30', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  const list = page.getByRole('region', { name: 'Your conversations' })
  await list.getByRole('button', { name: 'First of all: do you ship abroad?' }).waitFor()
  await list.getByRole('button', { name: 'New conversation' }).click()
  await visitor.say('Something else: my order')
  await log.getByText('Something else: my order').waitFor()
  // Each begins under a day of its own.
  await expect.poll(() => log.getByText('Today').count()).toBe(2)

  await page.reload()
  await visitor.openChat()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect
    .poll(() => list.getByRole('listitem').allTextContents())
    .toEqual([
      'Something else: my orderToday · Waiting for an answer',
      'First of all: do you ship abroad?Today · Ended',
    ])
  expect(await findFaults(page)).toEqual([])
  await list.getByRole('button', { name: /^First of all/ }).click()
  const begin = log.getByText('First of all: do you ship abroad?')
  await begin.waitFor()
  const isInSight = (): Promise<boolean> =>
    begin.evaluate((line) => {
      const { top, bottom } =
        line.closest('.scroller')?.getBoundingClientRect() ?? line.getBoundingClientRect()
      const box = line.getBoundingClientRect()
      return box.top >= top && box.bottom <= bottom
    })
  await expect.poll(isInSight).toBe(true)
})

test('an emoji is found, picked by keys, and put where the caret was', async () => {
  const visitor = await enter()
  const { page } = visitor
  await visitor.openChat()
  const field = page.getByRole('textbox', { name: 'Message' })
  await field.fill('Thanks!')
  await field.press('Home')
  await page.getByRole('button', { name: 'Emoji' }).click()
  const search = page.getByRole('searchbox', { name: 'Search emoji' })
  await search.waitFor()
  expect(await findFaults(page)).toEqual([])
  await search.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await search.fill('xyzzy')
  await page.getByText('No emoji found').waitFor()
  await search.fill('thumbs up')
  await page.getByRole('button', { name: /^Skin tone/ }).click()
  await search.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('👍🏻Thanks!')
  await page.keyboard.type(' ')
  expect(await field.inputValue()).toBe('👍🏻 Thanks!')

  await page.getByRole('button', { name: 'Emoji' }).click()
  await search.press('Escape')
  expect(await search.count()).toBe(0)
  await field.press('Enter')
  await visitor.log.getByText('👍🏻 Thanks!').waitFor()
})
