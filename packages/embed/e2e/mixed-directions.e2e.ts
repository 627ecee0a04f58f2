import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** Runs in a page: the sides on which the corners of a bubble are small, and on which its words begin. */
function readSides(bubble: Element): { small: string[]; begins: string } {
  const style = getComputedStyle(bubble)
  const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
  const range = document.createRange()
  range.setStart(bubble.firstChild as Node, 0)
  range.setEnd(bubble.firstChild as Node, 1)
  const { left, right } = bubble.getBoundingClientRect()
  const first = range.getBoundingClientRect()
  return {
    small: corners.filter((corner) => style.getPropertyValue(`border-${corner}-radius`) === '6px'),
    begins: first.left - left < right - first.right ? 'left' : 'right',
  }
}

test.each([
  { locale: 'ar', side: 'left' },
  { locale: 'en', side: 'right' },
])(
  'bubbles of one run in $locale meet on their own side, whichever way their words are read',
  async ({ locale, side }) => {
    const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
    const { page } = visitor
    await visitor.openChat()
    await visitor.say('Which one is it?')
    await visitor.say('أي واحد هو؟')
    await page.evaluate((given) => window.beckon?.update({ locale: given }), locale)
    const own = page.locator('beckon-widget .visitor .bubble')
    await page.locator(`beckon-widget .panel[lang^=${locale}]`).waitFor()
    await expect.poll(() => own.count()).toBe(2)
    expect(await own.nth(0).evaluate(readSides)).toEqual({
      small: [`bottom-${side}`],
      begins: 'left',
    })
    expect(await own.nth(1).evaluate(readSides)).toEqual({
      small: [`top-${side}`],
      begins: 'right',
    })
    expect(visitor.traffic.errors).toEqual([])
  },
)
