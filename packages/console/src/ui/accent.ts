type Rgb = readonly [number, number, number]

const FALLBACK = '#3b5bdb'
/** Above the 4.5 of WCAG, because the accent also stands on tints of itself. */
const CONTRAST = 5.4
const STEPS = 40

function parseHex(color: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1]
  if (!digits) return null
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const at = (index: number): number => Number.parseInt(full.slice(index, index + 2), 16)
  return [at(0), at(2), at(4)]
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [first, second] = [a, b].map((color) => luminance(parseHex(color) ?? [0, 0, 0]) + 0.05)
  return Math.max(first ?? 1, second ?? 1) / Math.min(first ?? 1, second ?? 1)
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share
  return [part(0), part(1), part(2)]
}

/**
 * The site's colour, moved towards black or white just as far as text in it needs to be
 * readable on the ground given.
 */
export function deriveAccent(color: string | null, ground: string): string {
  const base = parseHex(color ?? FALLBACK) ?? parseHex(FALLBACK) ?? [0, 0, 0]
  const goal: Rgb = luminance(parseHex(ground) ?? [0, 0, 0]) > 0.5 ? [0, 0, 0] : [255, 255, 255]
  for (let step = 0; step <= STEPS; step++) {
    const candidate = toHex(mix(base, goal, step / STEPS))
    if (contrast(candidate, ground) >= CONTRAST) return candidate
  }
  return toHex(goal)
}

/** Sets the accent of both colour schemes on an element. */
export function applyAccent(element: HTMLElement, color: string | null): void {
  element.style.setProperty('--accent-light', deriveAccent(color, '#ffffff'))
  element.style.setProperty('--accent-dark', deriveAccent(color, '#232428'))
}
