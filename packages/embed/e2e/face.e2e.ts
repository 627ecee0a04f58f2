import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('an agent chooses a picture at the console, and visitors see it beside what they write', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await visitor.say('Who is there?')
  const picture = await visitor.page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 500 } })
  const chooser = agent.page.waitForEvent('filechooser')
  await agent.page.getByRole('button', { name: 'Your picture', exact: true }).click()
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture })
  await agent.page.locator('img.face-picture').waitFor()
  await agent.openCase('Who is there?')
  await agent.reply('It is me.')
  await visitor.log.getByText('It is me.').waitFor()
  const face = visitor.page.locator('beckon-widget .line img').first()
  await face.waitFor()
  await expect.poll(() => face.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(256)
  expect(await face.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(256)
  await agent.page.getByRole('button', { name: 'Your picture', exact: true }).hover()
  await agent.page.getByRole('button', { name: 'Remove your picture' }).click()
  await agent.page.locator('img.face-picture').waitFor({ state: 'detached' })
  expect(visitor.traffic.errors).toEqual([])
})
