import {
  LIMITS,
  MOMENT_ACTIONS,
  type MomentAnswer,
  type MomentQuery,
  type MomentRecord,
  type MomentReply,
  type MomentRequest,
} from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import { refuse } from '../../shared/refuse.ts'
import type { PersonReference } from '../people/people.types.ts'
import { findPerson } from '../people/people.usecases.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { landAnswer } from './land-answer.usecases.ts'
import {
  DISMISS,
  findHanded,
  isScore,
  newMoment,
  toMoment,
  toMomentRecord,
} from './moments.models.ts'
import type { MomentRow } from './moments.types.ts'

export interface MomentsUsecases {
  /**
   * Makes a moment, once per `id`.
   *
   * @throws BeckonError `person/not-found`
   */
  create(siteId: string, input: MomentRequest): Promise<MomentRecord>
  /**
   * Newest first.
   *
   * @throws BeckonError `person/not-found` where one is named
   */
  list(
    siteId: string,
    query: MomentQuery,
  ): Promise<{ moments: MomentRecord[]; next: string | null }>
  /**
   * Stores what a visitor answered; of several answers the first one.
   *
   * @throws BeckonError `moment/not-found` where they were handed none of this id,
   *   `request/invalid` where it has no such action
   */
  answer(momentId: string, reply: MomentReply): Promise<MomentAnswer>
}

type Named = Pick<MomentRequest, 'userId' | 'anonymousId' | 'personId'>

function toReference({ userId, anonymousId, personId }: Named): PersonReference | undefined {
  if (personId !== undefined) return { kind: 'person', id: personId }
  if (userId !== undefined) return { kind: 'user_id', id: userId }
  return anonymousId === undefined ? undefined : { kind: 'anonymous_id', id: anonymousId }
}

/** @throws BeckonError `request/invalid` */
function checkReply(row: MomentRow, { action, values }: MomentReply): void {
  const { kind } = row
  const { actions, data } = toMoment(row)
  const known = [DISMISS, ...MOMENT_ACTIONS[kind], ...actions.map(({ id }) => id)]
  if (!known.includes(action)) {
    const message = `Expected one of ${known.join(', ')}`
    throw refuse('request/invalid', [{ path: 'action', message }])
  }
  if (kind !== 'survey' || action !== 'answer' || isScore(values?.['score'], data)) return
  const message = 'Expected one of the numbers of the scale'
  throw refuse('request/invalid', [{ path: 'values.score', message }])
}

export interface MomentsDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
}

export function createMomentsUsecases({
  store,
  clock,
  sites,
}: MomentsDependencies): MomentsUsecases {
  return {
    create: (siteId, input) =>
      store.transact(async (unit) => {
        const made = input.id && (await unit.moments.findMade(siteId, input.id))
        if (made) return toMomentRecord(made)
        const person = await findPerson(unit, siteId, toReference(input) ?? { id: '' })
        const row = newMoment(input, { siteId, personId: person.id, at: toIso(clock()) })
        await unit.moments.insert(row)
        return toMomentRecord(row)
      }),

    async list(siteId, { cursor, limit = LIMITS.page, ...named }) {
      const reference = toReference(named)
      const person = reference && (await findPerson(store, siteId, reference))
      const filter = { personId: person?.id, before: decodeCursor(cursor), limit }
      const rows = await store.moments.list(siteId, filter)
      const page = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
      return { moments: page.rows.map(toMomentRecord), next: page.next }
    },

    async answer(momentId, reply) {
      const { site: key, anonymousId, action, values } = reply
      const { site } = await sites.requireKey(key, ['pk'])
      return store.transact(async (unit) => {
        const { moments } = unit
        const row = await moments.find(site.id, momentId)
        if (!row || !findHanded(row, anonymousId)) throw refuse('moment/not-found')
        const { answer: first } = toMomentRecord(row)
        if (first !== null) {
          const { anonymousId: _, ...known } = first
          return known
        }
        checkReply(row, reply)
        const now = clock()
        const answer = { action, ...(values && { values }), at: toIso(now) }
        const stored = JSON.stringify({ ...answer, anonymousId })
        await moments.update({ ...row, status: 'answered', answer: stored })
        await landAnswer(unit, row, { reply, now })
        return answer
      })
    },
  }
}
