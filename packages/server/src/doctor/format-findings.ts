import type { Verdict } from './doctor.types.ts'
import type { Examined } from './examine.ts'

const MARKS: Readonly<Record<Verdict, string>> = { ok: '✓', warning: '!', failed: '✗', none: '-' }

const count = (found: readonly Examined[], verdict: Verdict): number =>
  found.filter((each) => each.verdict === verdict).length

/** Whether a gateway would do well with it. */
export const isWell = (found: readonly Examined[]): boolean => count(found, 'failed') === 0

/** For people. */
export function formatFindings(found: readonly Examined[]): string {
  const width = Math.max(...found.map(({ title }) => title.length))
  const lines = found.flatMap(({ verdict, title, text, advice }) => [
    `  ${MARKS[verdict]} ${title.padEnd(width)}  ${text}`,
    ...(advice === undefined ? [] : [`    ${' '.repeat(width)}  → ${advice}`]),
  ])
  const [failed, warned] = [count(found, 'failed'), count(found, 'warning')]
  const end = failed > 0 ? `${failed} to mend` : 'Nothing keeps a gateway from running'
  const rest = warned > 0 ? `, ${warned} to think about` : ''
  return ['', ...lines, '', `  ${end}${rest}.`, ''].join('\n')
}

/** For machines. */
export function toReport(found: readonly Examined[]): string {
  return JSON.stringify({ ok: isWell(found), checks: found }, undefined, 2)
}
