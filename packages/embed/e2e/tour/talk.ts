import type { Guide } from './guide.ts'

/** The first words on the other side, and a line that is lost for a while. */
export async function talk({ find, say, click, visit, agent, page, hello }: Guide): Promise<void> {
  await agent.openCase(hello)
  await agent.reply('Hello! Yes, a warm white E27 is in the box: https://shop.example/harbour-lamp')
  await find('.line.agent .bubble a').waitFor()
  await agent.page.getByRole('textbox', { name: 'Reply' }).fill('It dims')
  await find('.typing').waitFor()
  await visit('typing')
  await agent.reply('It dims nicely too.')
  await find('.line.agent').nth(1).waitFor()
  await click('.consent button')
  await find('.thread .system').waitFor()
  await visit('conversation')
  await page.context().setOffline(true)
  await say('And is it in stock?')
  await find('.meta.failed').waitFor()
  await visit('offline')
  await page.context().setOffline(false)
  await find('.meta.failed').waitFor({ state: 'detached' })
}
