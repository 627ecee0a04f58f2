import type { MomentReply, MomentValues } from '@beckon/protocol'
import { DISMISS, toMoment } from './moments.models.ts'
import type { MomentRow } from './moments.types.ts'

/** What leads on by itself: nobody has to do anything about it. */
const LEADING: readonly string[] = [DISMISS, 'chat', 'callback', 'help', 'home', 'resume']

/** What is said where the page did not tell the words on the button. */
const WORDS: Readonly<Record<string, string>> = {
  confirm: 'Yes, that was me',
  deny: 'No, it was not me',
}

/**
 * Whether an answer belongs in the case: `open` begins one where there is none, for somebody has to act on it;
 * `join` goes into one that is open.
 */
export function findLanding(row: MomentRow, action: string): 'open' | 'join' | undefined {
  const own = toMoment(row).actions.find(({ id }) => id === action)
  if (own) return own.url === undefined && !LEADING.includes(action) ? 'open' : undefined
  if (LEADING.includes(action)) return undefined
  return action === 'deny' ? 'open' : 'join'
}

/** Stars as they are seen, or a number of the scale, and the words that came along. */
function tellScore({ score, comment }: MomentValues, scale: unknown): string {
  const count = Number(score)
  const points =
    scale === 'nps' ? `${count}/10` : `${'★★★★★'.slice(0, count)}${'☆☆☆☆☆'.slice(count)} ${count}/5`
  return comment ? `${points}\n${comment}` : points
}

/** An answer as a sentence: what was asked, and what was said to it. */
export function tellAnswer(row: MomentRow, { action, values, label }: MomentReply): string {
  const { title, actions, data } = toMoment(row)
  const isScored = row.kind === 'survey' && action === 'answer'
  const own = actions.find(({ id }) => id === action)?.label
  const said = isScored
    ? tellScore(values ?? {}, data['scale'])
    : (own ?? (label || (WORDS[action] ?? action)))
  return `${title} – ${said}`
}
