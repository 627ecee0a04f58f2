import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { ConversationRow } from './conversations.types.ts'
import { isWithin, type Places } from './is-within.ts'
import { lookBack } from './walk-places.ts'

interface Looked extends Places {
  siteId: string
  id: string
}

/** The last message at some places of those that are in the order of time. */
const findAt = prepareQuery((db, { siteId, id, from, to }: Looked) =>
  db
    .selectFrom('message')
    .select(['seq', 'created_at', 'id'])
    .where('site_id', '=', siteId)
    .where('conversation_id', '=', id)
    .where(isWithin(db, 'seq', { from, to }))
    .where('late', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1),
)

/**
 * The place up to which messages of a conversation that are in the order of time are older than a cursor; 0 where
 * none is. Found by halves: an index by time would be one more place that each message is written to.
 */
export async function findPlace(
  db: Db,
  { site_id: siteId, id, last_seq }: Pick<ConversationRow, 'site_id' | 'id' | 'last_seq'>,
  before: Cursor,
): Promise<number> {
  let [older, last] = [0, last_seq]
  while (older < last) {
    const seq = Math.ceil((older + last) / 2)
    const [row] = await lookBack(seq, 1, (places) => findAt(db, { siteId, id, ...places }))
    const isOlder = row === undefined || row.created_at + row.id < before.at + before.id
    if (isOlder) older = seq
    else last = row.seq - 1
  }
  return older
}
