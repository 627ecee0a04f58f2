import type { Page } from 'playwright-core'

/** Of the grid, in pixels. */
export const STEP = 4

/** What a page is painted with where a test asks for dead zones: nothing of the widget has this colour. */
export const BARE = '#ff00ff'

export interface Zones {
  /** How many points of a grid over the page the widget would take a click at. */
  taken: number
  /** Those at which nothing is seen but the page: clicks that the page loses to nothing. */
  dead: string[]
}

/** Looks at the page as somebody does who sees it: what takes a click must have painted something there. */
export async function findDeadZones(page: Page): Promise<Zones> {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(
    async ({ base64, bare, step }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) throw new Error('There is no canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const isBare = (x: number, y: number): boolean =>
        bare.every((part, channel) => data[(y * bitmap.width + x) * 4 + channel] === part)
      /** Edges are hit half a pixel outside of what is drawn. */
      const isSeen = (x: number, y: number): boolean => {
        for (const dx of [-1, 0, 1])
          for (const dy of [-1, 0, 1]) if (!isBare(x + dx, y + dy)) return true
        return false
      }
      const zones: Zones = { taken: 0, dead: [] }
      const isOurs = (x: number, y: number): boolean =>
        document.elementFromPoint(x, y)?.localName.startsWith('beckon-') === true
      for (let x = 1; x < bitmap.width - 1; x += step)
        for (let y = 1; y < bitmap.height - 1; y += step) {
          if (!isOurs(x + 0.5, y + 0.5)) continue
          zones.taken++
          if (!isSeen(x, y)) zones.dead.push(`${x},${y}`)
        }
      return zones
    },
    { base64: picture, bare: [255, 0, 255], step: STEP },
  )
}
