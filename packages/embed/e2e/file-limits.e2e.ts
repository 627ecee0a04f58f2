import { expect, test } from 'vitest'
import { createText, lineOf, pick, trayOf } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('says what is too large and what are too many', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await pick(visitor, [createText('huge.txt', 21_000_000)])
  await lineOf(page, 'huge.txt').getByText('This file is too large. 21 MB at most.').waitFor()
  await page.getByRole('button', { name: 'Remove huge.txt' }).click()
  await pick(
    visitor,
    Array.from({ length: 11 }, (_, n) => createText(`n${n}.txt`)),
  )
  await page.getByText('A message takes 10 files at most.').waitFor()
  expect(await trayOf(page).getByRole('listitem').count()).toBe(10)
  // It is told of this message, and not of the next one.
  await expect.poll(() => page.locator('.upload.done').count()).toBe(10)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('A message takes 10 files at most.').waitFor({ state: 'detached' })
  await visitor.log.getByRole('link', { name: 'Save n9.txt' }).waitFor()
})
