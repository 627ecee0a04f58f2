import type { Guide } from './guide.ts'

/** From the offer of a messenger until the chat goes on there, and back. */
export async function goOnElsewhere({ find, click, visit, page, telegram }: Guide): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await click('.messenger .link')
  await (await opened).close()
  await find('.messenger a').waitFor()
  await visit('messenger-waiting')
  await telegram.bot.meet().start((await find('.messenger a').getAttribute('href')) ?? '')
  await find('.messenger a').waitFor({ state: 'detached' })
  await visit('messenger')
  await click('.messenger button')
  await find('.messenger').waitFor({ state: 'detached' })
}
