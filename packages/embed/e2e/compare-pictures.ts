import type { Page } from 'playwright-core'

/**
 * The share of pixels, 0 to 1, in which two pictures of the same size differ to the eye.
 *
 * @param page any page: its browser decodes them
 */
export function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const pictures = [one, other].map((png) => png.toString('base64'))
  return page.evaluate(async (list) => {
    const [first, second] = await Promise.all(
      list.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        const context = canvas.getContext('2d')
        context?.drawImage(bitmap, 0, 0)
        return context?.getImageData(0, 0, bitmap.width, bitmap.height)
      }),
    )
    if (!first || first.data.length !== second?.data.length) return 1
    let different = 0
    for (let place = 0; place < first.data.length; place += 4) {
      const distance = [0, 1, 2].map((channel) =>
        Math.abs((first.data[place + channel] ?? 0) - (second.data[place + channel] ?? 0)),
      )
      if (Math.max(...distance) > 16) different++
    }
    return different / (first.data.length / 4)
  }, pictures)
}
