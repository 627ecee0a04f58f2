import type { Guide } from './guide.ts'

/** Home, and what the company has written down. */
export async function lookAround({ back, click, find, visit }: Guide): Promise<void> {
  await back()
  await back()
  await find('.privacy').waitFor()
  await visit('home')
  await click('.own .open')
  await find('.own-acts').waitFor()
  await visit('own-data')
  await click('.own-acts .link:last-child')
  await find('.own-acts .bad').waitFor()
  await visit('own-data-sure')
  await click('.own-acts .link:last-child')
  await click('.entry')
  await find('.search input').waitFor()
  await find('.hits .hit').first().waitFor()
  await visit('help')
  await find('.search input').fill('delivery')
  await find('.topics').waitFor({ state: 'detached' })
  await find('.hits .hit').first().waitFor()
  await visit('help-found')
  await click('.hits .hit')
  await find('.vote').waitFor()
  await visit('article')
}
