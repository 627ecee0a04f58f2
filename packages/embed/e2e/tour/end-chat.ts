import type { Guide } from './guide.ts'

/** The menu, and what a chat ends with. */
export async function endChat({ click, find, visit }: Guide): Promise<void> {
  await click('.more button')
  await find('.menu button').first().waitFor()
  await visit('menu')
  await find('.menu button').last().click()
  await find('.ending .stars').waitFor()
  await click('.stars label:nth-of-type(4)')
  await find('.ending textarea').waitFor()
  await visit('ending')
}
