import type { Guide } from './guide.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const ALWAYS = Object.fromEntries(DAYS.map((day) => [day, [['00:00', '24:00']]]))

/** A call is asked for: at any time, at one of those there are, and wrongly first. */
export async function bookCall({ demo, page, back, click, find, visit }: Guide): Promise<void> {
  await click('.actions .quiet')
  await find('#bk-name').waitFor()
  await visit('callback')
  await find('.segments label').nth(1).click()
  await find('#bk-time').waitFor()
  await visit('callback-time')
  await demo.put('hours', { zone: 'Europe/London', week: ALWAYS })
  await demo.put('callbacks', { staffed: false })
  await back()
  await find('#bk-time').waitFor({ state: 'detached' })
  await page.evaluate(() => window.beckon?.open('callback'))
  // In the evening nothing much is left of today.
  await find('.days .chip').nth(1).click()
  await find('.times .chip').nth(3).click()
  await visit('callback-slots')
  await find('.segments label').first().click()
  await click('.form .primary')
  await find('.error').first().waitFor()
  await visit('callback-fault')
  await find('input[type=tel]').fill('020 7946 0958')
  await click('.form .primary')
  await find('.done').waitFor()
  await visit('callback-done')
}
