import { inkOn, luminance, parseColor } from './ink.ts'

/** `--surface` and `--soft` of `frame.css.ts`: what areas and words in the accent stand on. */
const LIGHT: Ground = { surface: [255, 255, 255], soft: [238, 239, 242] }
const DARK: Ground = { surface: [24, 25, 29], soft: [42, 44, 51] }

interface Ground {
  surface: readonly number[]
  soft: readonly number[]
}

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
 * and `text` for words in the accent on the panel (4.5:1 or better, also in a bubble).
 */
export function createPalette(color: string): Record<string, string> {
  const accent = parseColor(color) ?? [58, 78, 224]
  const scheme = (name: string, { surface, soft }: Ground): Record<string, string> => {
    const fill = separate(accent, surface, 1.6)
    return {
      [`--${name}-fill`]: toCss(fill),
      [`--${name}-ink`]: inkOn(fill),
      [`--${name}-text`]: toCss(separate(accent, soft, 4.6)),
    }
  }
  return { ...scheme('light', LIGHT), ...scheme('dark', DARK) }
}
