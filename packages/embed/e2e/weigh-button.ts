import type { Locator } from 'playwright-core'

/** What weighs on a choice between two buttons, as the browser drew them. */
export interface Weight {
  width: number
  height: number
  top: number
  /** Of the words on their background, as WCAG counts it. */
  contrast: number
  font: string
  shown: boolean
}

/** @param button in an open shadow root */
export function weighButton(button: Locator): Promise<Weight> {
  return button.evaluate((element) => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!paint) throw new Error('Nothing to paint on')
    /** As painted over what lies behind, whatever notation the style is in. */
    const mix = (colours: readonly string[]): number[] => {
      paint.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        paint.fillStyle = colour
        paint.fillRect(0, 0, 1, 1)
      }
      return [...paint.getImageData(0, 0, 1, 1).data]
    }
    const behind: string[] = []
    for (let at: Element | null = element; at; ) {
      behind.unshift(getComputedStyle(at).backgroundColor)
      at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
    }
    const luminance = ([red = 0, green = 0, blue = 0]: number[]): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const style = getComputedStyle(element)
    const back = luminance(mix(['#fff', ...behind]))
    const words = luminance(mix(['#fff', ...behind, style.color]))
    const { x, y, width, height } = element.getBoundingClientRect()
    const root = element.getRootNode() as ShadowRoot
    const hit = root.elementFromPoint(x + width / 2, y + height / 2)
    return {
      width,
      height,
      top: y,
      contrast: (Math.max(back, words) + 0.05) / (Math.min(back, words) + 0.05),
      font: [style.fontSize, style.fontWeight, style.opacity, style.cursor].join(),
      shown: hit === element,
    }
  })
}
