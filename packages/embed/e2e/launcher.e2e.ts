import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

const withColor = (color: string): string =>
  stage.pages.add(
    `<title>Shop</title>${stage.pages.tag(`data-site="pk_test" data-color="${color}"`)}`,
  )

test.each([
  ['#ffe600', 'black'],
  ['#fff', 'black'],
  ['#777777', 'black'],
  ['#747474', 'white'],
  ['#3a4ee0', 'white'],
  ['#0f766e', 'white'],
  ['#000', 'white'],
  ['nonsense', 'white'],
])('on %s the sign is %s, whichever is read better', async (color, ink) => {
  const { page, launcher } = await stage.visit(withColor(color))
  const share = await launcher.evaluate((button) => {
    // Whatever notation the browser computes, a canvas makes it bytes.
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('There is no canvas')
    context.fillStyle = getComputedStyle(button).color
    context.fillRect(0, 0, 1, 1)
    return context.getImageData(0, 0, 1, 1).data[0]
  })
  expect(share).toBe(ink === 'white' ? 255 : 0)
  await page.context().close()
})

test('on the left it stands in the left corner, on paper nowhere, and does not move where no motion is wanted', async () => {
  const left = stage.pages.tag('data-site="pk_test" data-position="left"')
  const { page, launcher } = await stage.visit(stage.pages.add(`<html dir="rtl">${left}`))
  expect((await launcher.boundingBox())?.x).toBe(20)
  await page.emulateMedia({ media: 'print' })
  expect(await launcher.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce', forcedColors: 'active' })
  const style = await launcher.evaluate((button) => {
    const { transitionProperty, borderTopColor, backgroundColor } = getComputedStyle(button)
    return { transitionProperty, isOutlined: borderTopColor !== backgroundColor }
  })
  expect(style).toEqual({ transitionProperty: 'none', isOutlined: true })
  await page.keyboard.press('Tab')
  const outline = await launcher.evaluate((button) => getComputedStyle(button).outlineStyle)
  expect(outline).toBe('solid')
})
