import { GOALS } from './goals.ts'
import type { SubjectCost } from './measure-subject.ts'

const round = (value: number): string => {
  if (Number.isNaN(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '')
}

/** How a peer's figure compares with ours, where both are something. */
function compare(value: number, ours: number | undefined): string {
  if (!ours || !value || Number.isNaN(value)) return ''
  return ` (${round(value / ours)}x)`
}

/** A row a goal, a column a subject; behind each peer's figure how many times ours it is. */
export function formatCosts(costs: readonly SubjectCost[], name: string): string {
  const ours = costs.find(({ subject }) => subject === name)
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const head = ['', 'goal', ...costs.map(({ subject }) => subject)]
  const rows = GOALS.map(({ title, most, unit, read }) => {
    const cells = costs.map((cost) => {
      const value = read(cost)
      return round(value) + (cost === ours ? '' : compare(value, ours && read(ours)))
    })
    return row([`${title}${unit && `, ${unit}`}`, `≤ ${most}`, ...cells])
  })
  return [row(head), row(head.map(() => '---')), ...rows].join('\n')
}
