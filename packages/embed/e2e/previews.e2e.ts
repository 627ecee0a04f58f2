import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { takePhoto } from './file-photo.ts'
import { createText, lineOf, pick, uploaded } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** The colours of a drawn preview above and below; nothing while nothing is drawn. */
function readColours(preview: Locator): Promise<number[][]> {
  return preview.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const context = canvas.getContext('2d')
    return [0.1, 0.9].map((at) => {
      const [red = 0, , blue = 0, alpha = 0] = context
        ? context.getImageData(width / 2, Math.floor(height * at), 1, 1).data
        : []
      return alpha === 0 ? [] : [Math.round(red / 255), Math.round(blue / 255)]
    })
  })
}

test('a photo is seen in small before it is sent, upright, on a page that allows no pictures at all', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { context, page, traffic } = visitor
  await context.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const policy = document.createElement('meta')
      policy.httpEquiv = 'Content-Security-Policy'
      policy.content = "img-src 'none'"
      document.head.append(policy)
    })
  })
  await page.reload()
  await visitor.openChat()
  const photo = { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: await takePhoto(page) }
  await pick(visitor, [photo, createText('list.txt')])
  for (const name of ['holiday.jpg', 'list.txt']) await uploaded(page, name)
  const preview = lineOf(page, 'holiday.jpg').locator('canvas')
  // Red above and blue below, as it is to be seen; the camera lay on its side.
  await expect
    .poll(() => readColours(preview))
    .toEqual([
      [1, 0],
      [0, 1],
    ])
  const box = await preview.boundingBox()
  expect([box?.width, box?.height]).toEqual([44, 44])
  // Of what is no picture, its ending.
  const sign = lineOf(page, 'list.txt').locator('.thumb')
  expect([await sign.textContent(), await sign.locator('canvas').count()]).toEqual(['TXT', 0])
  expect(traffic.errors).toEqual([])
})
