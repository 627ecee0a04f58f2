/** `#rgb` or `#rrggbb` as three numbers from 0 to 255; undefined where it is neither. */
export function parseColor(color: string | null | undefined): number[] | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color ?? '')?.[1]
  const pairs = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex
  return pairs?.match(/../g)?.map((pair) => Number.parseInt(pair, 16))
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** White or black, whichever is read better on the colour; it never is below 4.5:1. */
export function inkOn(rgb: readonly number[]): string {
  return luminance(rgb) > 0.179 ? '#000' : '#fff'
}
