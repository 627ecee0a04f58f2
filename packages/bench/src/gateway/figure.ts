/** What was measured, and what it was to reach. */
export interface Figure {
  what: string
  /** As people read it. */
  measured: string
  goal: string
  holds: boolean
}

/** How many times the bare part's our value is, and at least or at most how many it may be. */
export function compareFigures(
  what: string,
  { ours, bare, unit }: { ours: number; bare: number; unit: string },
  goal: { atLeast: number } | { atMost: number },
): Figure {
  const ratio = ours / bare
  const isLeast = 'atLeast' in goal
  return {
    what,
    measured: `${ratio.toFixed(2)}x (${format(ours)} beside ${format(bare)} ${unit})`,
    goal: isLeast ? `≥ ${goal.atLeast}x` : `≤ ${goal.atMost}x`,
    holds: isLeast ? ratio >= goal.atLeast : ratio <= goal.atMost,
  }
}

/** A value that stands by itself, and the most it may be. */
export function limitFigure(
  what: string,
  { value, most, unit }: { value: number; most: number; unit: string },
): Figure {
  return {
    what,
    measured: `${format(value)} ${unit}`,
    goal: `≤ ${most} ${unit}`,
    holds: value <= most,
  }
}

const format = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, goal, holds }) =>
    row([what, measured, goal, holds ? 'yes' : 'no']),
  )
  return [
    row(['', 'measured', 'goal', 'reached']),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n')
}
