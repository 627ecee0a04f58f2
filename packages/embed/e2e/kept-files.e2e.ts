import { expect, test } from 'vitest'
import { createText, pick, trayOf, uploaded } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('whoever opens the chat again finds their files, and is asked for no others', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await pick(visitor, [createText('once.txt')])
  await uploaded(page, 'once.txt')
  let asked = 0
  page.on('filechooser', () => asked++)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await visitor.openChat()
  await uploaded(page, 'once.txt')
  expect(await page.getByRole('button', { name: 'Choose files' }).count()).toBe(0)
  expect(asked).toBe(0)
  await page.getByRole('button', { name: 'Remove once.txt' }).click()
  await trayOf(page).waitFor({ state: 'detached' })
})
