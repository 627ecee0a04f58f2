import { expect, test } from 'vitest'
import { frameCss } from './frame.css.ts'
import { parseColor } from './ink.ts'
import { contrast, createPalette } from './palette.ts'

const read = (css = ''): number[] =>
  css.startsWith('#') ? (parseColor(css) ?? []) : (css.match(/\d+/g) ?? []).map(Number)

const BUBBLES = { light: [238, 239, 242], dark: [42, 44, 51] }

test('whatever the accent, words on it and in it can be read in both schemes', () => {
  for (const color of ['#3a4ee0', '#ffe600', '#000', '#fff', '#0f766e', '#777777', '#ff0000']) {
    const palette = createPalette(color)
    for (const [name, surface] of Object.entries(BUBBLES)) {
      const fill = read(palette[`--${name}-fill`])
      expect(contrast(fill, read(palette[`--${name}-ink`])), `${color} ink`).toBeGreaterThan(4.5)
      expect(contrast(read(palette[`--${name}-text`]), surface), `${color} text`).toBeGreaterThan(
        4.5,
      )
    }
  }
})

test('leaves a colour that stands out as it is', () => {
  expect(createPalette('#0f766e')['--light-fill']).toBe('rgb(15 118 110)')
})

test('nothing on a button lightens the colour its words were chosen for', () => {
  const [primary] = /\.primary\{[^}]*\}/.exec(frameCss) ?? []
  expect(primary).toContain('color:var(--ink)')
  expect(primary).toContain('background:var(--fill);')
})
