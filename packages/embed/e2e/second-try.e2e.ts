import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('a panel that came at a second try is whole: what is fetched later belongs to it', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  let lost = 0
  await page.route(/\/beckon\/p-/, (route) => (lost++ === 0 ? route.abort() : route.continue()))
  await visitor.openChat()
  expect(lost).toBe(2)
  // The field, what shows lines and what picks files are three files that share the panel's parts.
  await visitor.say('Do you ship to Norway?')
  await visitor.log.getByText('Do you ship to Norway?').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await chooser
  await page.getByRole('button', { name: 'Emoji' }).click()
  await page.getByRole('dialog', { name: 'Emoji' }).waitFor()
  expect(visitor.traffic.errors).toEqual([])
})
