import { inkOn, luminance, parseColor } from '../launcher/ink.ts'

/** The surfaces of `panel.css.ts`, which the accent has to stand out from. */
const LIGHT = [255, 255, 255]
const DARK = [24, 25, 29]

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour, moved away from the surface until the ratio is reached. */
function separate(rgb: readonly number[], surface: readonly number[], ratio: number): number[] {
  const target = luminance(surface) > 0.5 ? 0 : 255
  let mixed = [...rgb]
  for (let step = 0; step <= 20 && contrast(mixed, surface) < ratio; step++) {
    mixed = rgb.map((value) => Math.round(value + ((target - value) * step) / 20))
  }
  return mixed
}

function toCss(rgb: readonly number[]): string {
  return `rgb(${rgb.join(' ')})`
}

/**
 * From one accent, three colours for each scheme: `fill` for areas, `ink` for text on them,
 * and `text` for words in the accent on the panel's surface (4.5:1 or better).
 */
export function createPalette(color: string): Record<string, string> {
  const accent = parseColor(color) ?? [58, 78, 224]
  const scheme = (name: string, surface: readonly number[]): Record<string, string> => {
    const fill = separate(accent, surface, 1.6)
    return {
      [`--${name}-fill`]: toCss(fill),
      [`--${name}-ink`]: inkOn(fill),
      [`--${name}-text`]: toCss(separate(accent, surface, 4.6)),
    }
  }
  return { ...scheme('light', LIGHT), ...scheme('dark', DARK) }
}
