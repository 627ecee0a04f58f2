import {
  type Case,
  type CaseStatus,
  type Conversation,
  LIMITS,
  type PageQuery,
} from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { storeStatus } from './case-status.usecases.ts'
import { toCase, toConversation } from './conversations.models.ts'
import type { CaseRow } from './conversations.types.ts'

export interface CaseQuery {
  status?: CaseStatus | undefined
  /** The id of the last case held. */
  before?: string | undefined
  limit?: number | undefined
}

export interface CasesUsecases {
  /** @throws BeckonError `case/not-found` */
  read(siteId: string, caseId: string): Promise<Case>
  /** @throws BeckonError `case/not-found` where `before` names none */
  list(siteId: string, query: CaseQuery): Promise<{ cases: Case[]; more: boolean }>
  /** All cases of a person, newest first. */
  listOf(siteId: string, personId: string): Promise<Case[]>
  /** Conversations with their cases, newest `updatedAt` first. */
  listConversations(
    siteId: string,
    query: PageQuery,
  ): Promise<{ conversations: Conversation[]; next: string | null }>
  /**
   * Closes a case, or opens it again; then another open one of its conversation is closed.
   *
   * @throws BeckonError `case/not-found`
   */
  setStatus(siteId: string, caseId: string, change: { status: CaseStatus; by: Doer }): Promise<Case>
}

async function requireCase(
  unit: Pick<Unit, 'cases'>,
  siteId: string,
  id: string,
): Promise<CaseRow> {
  const row = await unit.cases.find(siteId, id)
  if (row === undefined) throw refuse('case/not-found')
  return row
}

export function createCasesUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): CasesUsecases {
  async function read(siteId: string, caseId: string): Promise<Case> {
    const view = await store.cases.view(siteId, caseId)
    if (view === undefined) throw refuse('case/not-found')
    return toCase(view)
  }

  return {
    read,

    async list(siteId, { status, before, limit = LIMITS.page }) {
      const last = before === undefined ? undefined : await requireCase(store, siteId, before)
      const place = last && { at: last.updated_at, id: last.id }
      const views = await store.cases.list(siteId, { status, before: place, limit })
      return { cases: views.slice(0, limit).map(toCase), more: views.length > limit }
    },

    async listOf(siteId, personId) {
      const conversation = await store.conversations.findByPerson(siteId, personId)
      if (conversation === undefined) return []
      return (await store.cases.listOf(siteId, [conversation.id])).map(toCase)
    },

    async listConversations(siteId, { cursor, limit = LIMITS.page }) {
      const rows = await store.conversations.list(siteId, decodeCursor(cursor), limit)
      const page = cutPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }))
      const ids = page.rows.map(({ id }) => id)
      const cases = (await store.cases.listOf(siteId, ids)).map(toCase)
      const conversations = page.rows.map((row) =>
        toConversation(
          row,
          cases.filter(({ conversationId }) => conversationId === row.id),
        ),
      )
      return { conversations, next: page.next }
    },

    async setStatus(siteId, caseId, { status, by }) {
      await store.transact(async (unit) => {
        const row = await requireCase(unit, siteId, caseId)
        if (row.status === status) return
        const at = toIso(clock())
        // This one, which is to be closed, or another one, for there is one open case at most.
        const open = await unit.cases.findOpen({ site_id: siteId, id: row.conversation_id })
        if (open !== undefined) await storeStatus(unit, { ...open, status: 'closed' }, at)
        if (status === 'open') await storeStatus(unit, { ...row, status }, at)
        const target = { kind: 'case', id: caseId }
        const action = status === 'open' ? 'case:opened' : 'case:closed'
        await noteDeed(unit, { siteId, by, action, target }, clock())
      })
      return read(siteId, caseId)
    },
  }
}
