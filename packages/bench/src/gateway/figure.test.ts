import { expect, test } from 'vitest'
import { compareFigures, formatFigures, limitFigure } from './figure.ts'

test('says whether a ratio reaches what it has to reach', () => {
  const values = { ours: 30, bare: 100, unit: '/s' }
  expect(compareFigures('sends', values, { atLeast: 0.3 }).holds).toBe(true)
  expect(compareFigures('sends', values, { atLeast: 0.35 }).holds).toBe(false)
  expect(compareFigures('memory', values, { atMost: 0.3 }).holds).toBe(true)
  expect(compareFigures('memory', values, { atMost: 0.2 }).holds).toBe(false)
  expect(compareFigures('sends', values, { atLeast: 0.3 }).measured).toBe(
    '0.30x (30.0 beside 100 /s)',
  )
})

test('shows a row a figure', () => {
  const figures = [1200, 800].map((value) =>
    limitFigure('start', { value, most: 1000, unit: 'ms' }),
  )
  expect(formatFigures(figures).split('\n').slice(2)).toEqual([
    '| start | 1200 ms | ≤ 1000 ms | no |',
    '| start | 800 ms | ≤ 1000 ms | yes |',
  ])
})
