import type { Unit } from '../../database/store.ts'
import type { CaseRow } from './conversations.types.ts'

/** Closes a case or opens it again, in the caller's transaction, and tells whom it concerns. */
export async function storeStatus(unit: Unit, row: CaseRow, at: string): Promise<void> {
  await unit.cases.update({
    ...row,
    closed_at: row.status === 'closed' ? at : null,
    updated_at: at,
  })
  const { site_id: siteId, id: caseId, conversation_id: conversationId, opened_at: openedAt } = row
  unit.publish('case:changed', { siteId, caseId })
  if (row.status === 'open') unit.publish('case:opened', { siteId, conversationId, caseId, at })
  else unit.publish('case:closed', { siteId, conversationId, caseId, at, openedAt })
}
