import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const COLORS = ['#3a4ee0', '#ffe600', '#000', '#fff', '#0f766e', '#777777', '#ff0000', '#9be7c4']

/**
 * Runs in a page: the ratio of each letter that stands for somebody to its ground. Checkers leave them out, for they are
 * hidden from whoever listens.
 */
function readContrasts(): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const readLight = (color: string): number => {
    if (!context) throw new Error('There is no canvas')
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const root = document.querySelector('beckon-widget')?.shadowRoot
  const all = [...(root?.querySelectorAll('.avatar') ?? [])].filter((one) => one.textContent)
  return all.map((avatar) => {
    const { color, backgroundColor } = getComputedStyle(avatar)
    const [dark = 0, light = 0] = [readLight(color), readLight(backgroundColor)].sort(
      (a, b) => a - b,
    )
    return (light + 0.05) / (dark + 0.05)
  })
}

const wear = (page: Page, color: string): Promise<void> =>
  page.evaluate((given) => window.beckon?.update({ color: given }), color)

test('the letter that stands for somebody can be read, whatever the colour of the site', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await visitor.say('Whose letter is that?')
  await agent.openCase('Whose letter is that?')
  await agent.reply('Mine.')
  await page.locator('beckon-widget .line .avatar').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const color of COLORS) {
      await wear(page, color)
      const ratios = await page.evaluate(readContrasts)
      expect(ratios.length).toBeGreaterThanOrEqual(2)
      expect(Math.min(...ratios), `${color}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5)
    }
  }
})
