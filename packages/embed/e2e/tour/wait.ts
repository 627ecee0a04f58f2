import type { Guide } from './guide.ts'

/** The first words, and what is offered to somebody who waits for an answer. */
export async function wait({ find, say, click, visit, page, hello }: Guide): Promise<void> {
  await find('.consent').waitFor()
  await visit('welcome')
  await click('.tool:has(> .icon-smile)')
  await find('.emoji .group').first().waitFor()
  await visit('emoji')
  await page.keyboard.press('Escape')
  await find('.emoji').waitFor({ state: 'detached' })
  await find('.composer textarea').fill('How long does delivery take?')
  await find('.suggestions .hit').first().waitFor()
  await visit('suggestions')
  await say(hello)
  await find('.wait').waitFor()
  await find('.mail .link').waitFor()
  await find('.device .link').waitFor()
  await find('.messenger .link').waitFor()
  await visit('waiting')
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await click('.device .link')
  await find('.device [role=alert]').waitFor()
  await visit('notify-blocked')
  await click('.device .quiet')
  await find('.device').waitFor({ state: 'detached' })
  await click('.mail .link')
  await find('.mail input').waitFor()
  await visit('mail')
  await click('.mail .quiet')
  await find('.mail input').waitFor({ state: 'detached' })
}
