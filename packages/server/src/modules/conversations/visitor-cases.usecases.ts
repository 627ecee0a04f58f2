import type { MessagePage, OwnCase, RatingRequest, VisitorCase } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { storeStatus } from './case-status.usecases.ts'
import { toOwnCase, toVisitorCase } from './conversations.models.ts'
import type { CaseRow, ConversationRow } from './conversations.types.ts'
import type { WaitingUsecases } from './waiting.usecases.ts'

type Visitor = Pick<VisitorActor, 'siteId' | 'personId'>

/** Cases of one page that names no other number. */
const OWN = 20

/** What visitors do with the case they are in. */
export interface VisitorCasesUsecases {
  /** The newest case of a conversation, and the place of whoever waits in it. */
  describe(
    conversation: ConversationRow | undefined,
  ): Promise<Pick<MessagePage, 'case' | 'waiting'>>
  /** Those that hold messages, newest first. */
  listOwn(
    visitor: Visitor,
    page: { before?: string | undefined; limit?: number | undefined },
  ): Promise<{ cases: OwnCase[]; more: boolean }>
  /** Closes the open case, if there is one; null where there was never any. */
  end(visitor: Visitor): Promise<VisitorCase | null>
  /**
   * Stores what the visitor thought of a case; a second rating takes the place of the first.
   *
   * @throws BeckonError `case/not-found` where it is not theirs, or not closed yet
   */
  rate(visitor: Visitor, input: RatingRequest): Promise<VisitorCase>
}

export function createVisitorCasesUsecases({
  store,
  clock,
  waiting,
}: {
  store: Store
  clock: Clock
  waiting: WaitingUsecases
}): VisitorCasesUsecases {
  async function findNewest({ siteId, personId }: Visitor): Promise<CaseRow | undefined> {
    const conversation = await store.conversations.findByPerson(siteId, personId)
    return conversation && (await store.cases.findNewest(conversation))
  }

  return {
    async describe(conversation) {
      const row = conversation && (await store.cases.findNewest(conversation))
      if (!row) return {}
      return { case: toVisitorCase(row), waiting: await waiting.read(conversation) }
    },

    async listOwn({ siteId, personId }, { before, limit = OWN }) {
      const conversation = await store.conversations.findByPerson(siteId, personId)
      if (conversation === undefined) return { cases: [], more: false }
      const rows = await store.cases.listOwn(conversation, { before, limit })
      return { cases: rows.slice(0, limit).map(toOwnCase), more: rows.length > limit }
    },

    async end(visitor) {
      await store.transact(async (unit) => {
        const conversation = await unit.conversations.findByPerson(visitor.siteId, visitor.personId)
        const open = conversation && (await unit.cases.findOpen(conversation))
        if (open) await storeStatus(unit, { ...open, status: 'closed' }, toIso(clock()))
      })
      const row = await findNewest(visitor)
      return row === undefined ? null : toVisitorCase(row)
    },

    async rate({ siteId, personId }, { caseId, score, comment }) {
      return store.transact(async (unit) => {
        const conversation = await unit.conversations.findByPerson(siteId, personId)
        const row = await unit.cases.find(siteId, caseId)
        const isTheirs = row !== undefined && row.conversation_id === conversation?.id
        if (!isTheirs || row.status !== 'closed') throw refuse('case/not-found')
        const rated: CaseRow = {
          ...row,
          rating_score: score,
          rating_comment: comment?.trim() || null,
          rated_at: toIso(clock()),
        }
        await unit.cases.update(rated)
        unit.publish('case:changed', { siteId, caseId })
        unit.publish('case:rated', { siteId, caseId })
        return toVisitorCase(rated)
      })
    },
  }
}
