import type { HoursSettings, Waiting } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import type { CountStaff } from '../agents/staff.ts'
import { isOpen } from '../hours/hours.models.ts'
import type { ConversationRow } from './conversations.types.ts'
import { estimateWait } from './waiting.models.ts'

/** Answers that are looked at, and for how long they count, in milliseconds. */
const SAMPLE = 20
const RECENT = 14 * 24 * 60 * 60 * 1000

export interface WaitingVisitor {
  personId: string
  waiting: Waiting
}

/** Who waits for a first answer, in which place. A place is counted when it is told and stored nowhere. */
export interface WaitingUsecases {
  /** Null where no first answer is awaited. */
  read(conversation: ConversationRow): Promise<Waiting | null>
  /** Who came since a time and still waits, of those somebody wants to know about. */
  listSince(
    siteId: string,
    since: string,
    isWanted: (personId: string) => boolean,
  ): Promise<WaitingVisitor[]>
}

export function createWaitingUsecases({
  store,
  clock,
  countStaff,
}: {
  store: Store
  clock: Clock
  countStaff: CountStaff
}): WaitingUsecases {
  /** Nobody there, nothing promised. */
  async function estimate(siteId: string): Promise<Waiting['minutes']> {
    if (countStaff(siteId) === 0) return null
    const now = clock()
    const row = await store.settings.find(siteId, 'hours')
    if (row && !isOpen(JSON.parse(row.value) as HoursSettings, now)) return null
    return estimateWait(await store.cases.listWaits(siteId, toIso(now - RECENT), SAMPLE))
  }

  async function listSince(
    siteId: string,
    since: string,
    isWanted: (personId: string) => boolean,
  ): Promise<WaitingVisitor[]> {
    const all = await store.cases.listWaiting(siteId)
    const places = all.map((row, index) => ({ ...row, place: index + 1 }))
    const told = places.filter((row) => row.waits_since >= since && isWanted(row.person_id))
    if (told.length === 0) return []
    const minutes = await estimate(siteId)
    return told.map((row) => ({ personId: row.person_id, waiting: { place: row.place, minutes } }))
  }

  return {
    listSince,
    async read({ site_id: siteId, person_id: personId, ...conversation }) {
      const open = await store.cases.findOpen({ ...conversation, site_id: siteId })
      if (!open?.waits_since) return null
      const [found] = await listSince(siteId, open.waits_since, (id) => id === personId)
      return found?.waiting ?? null
    },
  }
}
