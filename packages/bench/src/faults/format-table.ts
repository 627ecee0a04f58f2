import type { Outcome } from './outcome.ts'
import type { Scenario } from './scenario.ts'

type Figure = 'lost' | 'doubled' | 'repeated' | 'requests' | 'early' | 'preflights'

const COLUMNS: readonly (readonly [name: string, figure: Figure])[] = [
  ['lost', 'lost'],
  ['doubled in the store', 'doubled'],
  ['received again', 'repeated'],
  ['requests', 'requests'],
  ['too early', 'early'],
  ['preflights', 'preflights'],
]

/** The worst of all seeds. */
function pickWorst(outcomes: readonly Outcome[], figure: Figure): string {
  const values = outcomes.map((outcome) => outcome[figure])
  return values.some((value) => value === null) ? '–' : String(Math.max(...values.map(Number)))
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

const formatHead = (cells: readonly string[]): string[] => [
  formatRow(cells),
  formatRow(cells.map(() => '---')),
]

/** All figures of one subject, a row a scenario: the worst of its seeds. */
export function formatFigures(
  outcomes: readonly Outcome[],
  scenarios: readonly Scenario[],
): string {
  const rows = scenarios.map(({ id, title, events }) => {
    const own = outcomes.filter(({ scenario }) => scenario === id)
    return formatRow([
      `${id} ${title}`,
      String(events),
      ...COLUMNS.map(([, figure]) => pickWorst(own, figure)),
    ])
  })
  const head = formatHead(['scenario', 'events', ...COLUMNS.map(([name]) => name)])
  return [...head, ...rows].join('\n')
}

/** Lost/received again of all subjects side by side, and where it tells, requests and early ones. */
export function formatComparison(
  outcomes: readonly Outcome[],
  scenarios: readonly Scenario[],
): string {
  const subjects = [...new Set(outcomes.map(({ subject }) => subject))]
  const rows = scenarios.map(({ id, title }) => {
    const cells = subjects.map((subject) => {
      const own = outcomes.filter((one) => one.subject === subject && one.scenario === id)
      const cell = `${pickWorst(own, 'lost')}/${pickWorst(own, 'repeated')}`
      const early = pickWorst(own, 'early')
      return `${cell} (${pickWorst(own, 'requests')}${early === '0' ? '' : `, ${early} early`})`
    })
    return formatRow([`${id} ${title}`, ...cells])
  })
  return [...formatHead(['scenario', ...subjects]), ...rows].join('\n')
}
