import type { Store } from '../../database/store.ts'
import { isAhead } from '../../shared/notice-jumps.ts'
import type { MessageRow } from '../conversations/conversations.types.ts'
import type { Channel, PersonKey } from './channels.types.ts'

/** Milliseconds that a channel before this one gets to send at all. */
const PATIENCE = 10 * 60 * 1000

export interface WaitOptions extends PersonKey {
  /** Those that are asked before this one. */
  before: readonly Channel[]
  rows: readonly MessageRow[]
  now: number
  /** Milliseconds that what another one sent has to be seen. */
  lead: number
}

/**
 * Until when another channel has the first word about some answers, in milliseconds since 1970: somebody
 * who was told by a notification and reads is written no mail as well. Undefined where none has.
 */
export async function findFirstWord(
  store: Store,
  { siteId, personId, before, rows, now, lead }: WaitOptions,
): Promise<number | undefined> {
  if (before.length === 0) return undefined
  const ids = rows.map(({ id }) => id)
  const decided = await store.deliveries.listOf(siteId, ids)
  const times: number[] = []
  for (const channel of before) {
    const own = decided.filter((each) => each.channel === channel.name)
    for (const { verdict, created_at: at } of own) {
      if (verdict === 'sent' && !isAhead(at, now)) times.push(Date.parse(at) + lead)
    }
    // What was written before the clock was put back has waited for long enough.
    const written = rows.filter(({ created_at: at }) => !isAhead(at, now))
    const open = written.filter(({ id }) => !own.some((each) => each.message_id === id))
    if (open.length === 0) continue
    if ((await channel.canReach(store, { siteId, personId })) === undefined) continue
    for (const row of open) {
      times.push(Math.min(now + lead, Date.parse(row.created_at) + PATIENCE))
    }
  }
  const last = Math.max(...times)
  return last > now ? last : undefined
}
