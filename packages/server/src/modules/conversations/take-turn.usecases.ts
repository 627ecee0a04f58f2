import { LOCKS } from '../../database/lock-keys.ts'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import type { CaseRow, ConversationRow, Side } from './conversations.types.ts'

type Turn = Pick<CaseRow, 'waits_since' | 'answered_at' | 'answered_in'>

/** The end of the queue: later than whoever waits already, though the clock was put back. */
async function findEnd(unit: Unit, siteId: string, at: string): Promise<string> {
  await unit.lock(LOCKS.queue(siteId))
  const last = await unit.cases.findLastWait(siteId)
  return last === undefined || last < at ? at : toIso(Date.parse(last) + 1)
}

/**
 * Whose turn it is after a message: the first of a visitor's waits for an answer, the first answer ends
 * that. Tells who moved by it.
 */
export async function takeTurn(
  unit: Unit,
  { conversation, row, by, at }: TurnTaken,
): Promise<Turn> {
  const { waits_since, answered_at, answered_in } = row
  const { site_id: siteId, person_id: personId } = conversation
  const move = (since: string) => unit.publish('waiting:moved', { siteId, personId, since })
  if (by === 'visitor') {
    if (waits_since !== null || answered_at !== null)
      return { waits_since, answered_at, answered_in }
    const since = await findEnd(unit, siteId, at)
    move(since)
    return { waits_since: since, answered_at, answered_in }
  }
  if (waits_since === null) return { waits_since, answered_at: answered_at ?? at, answered_in }
  move(waits_since)
  const waited = Math.max(0, Date.parse(at) - Date.parse(waits_since))
  unit.publish('case:answered', { siteId, caseId: row.id, waited })
  return { waits_since: null, answered_at: at, answered_in: waited }
}

export interface TurnTaken {
  conversation: ConversationRow
  row: CaseRow
  by: Side
  at: string
}
