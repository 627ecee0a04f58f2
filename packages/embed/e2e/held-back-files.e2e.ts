import { expect, test } from 'vitest'
import { createText, lineOf, pick, uploaded } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

/** Another file every ten seconds, and six at once. */
const stage = useDemo({ BECKON_RATES: 'uploads.session=6' })

const SENTENCE = /Not sent yet: that was a lot at once\. It goes out by itself\. \d+ sec/

test('a file that the gateway holds back says so and for how long, and goes on by itself', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  const names = Array.from({ length: 7 }, (_, index) => `file-${index}.txt`)
  await pick(
    visitor,
    names.map((name) => createText(name)),
  )
  const last = lineOf(page, 'file-6.txt')
  await last.getByText(SENTENCE).waitFor()
  expect(await last.getByText('No connection').count()).toBe(0)
  // Said once to who does not see it; the seconds are not.
  const status = page.getByRole('status').filter({ hasText: 'that was a lot at once' })
  expect(await status.textContent()).not.toMatch(/sec/)
  await uploaded(page, 'file-6.txt')
  expect(visitor.traffic.errors.filter((error) => !/429/.test(error))).toEqual([])
})
