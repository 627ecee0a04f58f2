import type { Guide } from './guide.ts'

/** A call is asked for, wrongly first. */
export async function bookCall({ click, find, visit }: Guide): Promise<void> {
  await click('.actions .quiet')
  await find('#bk-name').waitFor()
  await visit('callback')
  await find('.segments label').nth(1).click()
  await find('.when-time, .days, input[type=time], select, .times').first().waitFor()
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
