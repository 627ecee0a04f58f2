import type { Unit } from '../../database/store.ts'
import type { CaseRow } from './conversations.types.ts'

async function leaveQueue(unit: Unit, row: CaseRow): Promise<void> {
  const { site_id: siteId, waits_since: since } = row
  const conversation = await unit.conversations.find(siteId, row.conversation_id)
  if (conversation === undefined || since === null) return
  unit.publish('waiting:moved', { siteId, personId: conversation.person_id, since })
}

/** Closes a case or opens it again, in the caller's transaction, and tells whom it concerns. */
export async function storeStatus(unit: Unit, row: CaseRow, at: string): Promise<void> {
  const { site_id: siteId, id: caseId, conversation_id: conversationId, opened_at: openedAt } = row
  if (row.status === 'closed' && row.waits_since !== null) await leaveQueue(unit, row)
  await unit.cases.update({
    ...row,
    waits_since: row.status === 'closed' ? null : row.waits_since,
    closed_at: row.status === 'closed' ? at : null,
    updated_at: at,
  })
  unit.publish('case:changed', { siteId, caseId })
  if (row.status === 'open') unit.publish('case:opened', { siteId, conversationId, caseId, at })
  else unit.publish('case:closed', { siteId, conversationId, caseId, at, openedAt })
}
