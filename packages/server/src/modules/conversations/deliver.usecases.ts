import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { refuse } from '../../shared/refuse.ts'
import { toDeliveredMarks } from './conversations.models.ts'
import type { ReadInput } from './conversations.types.ts'

/** Notes how far the clients of a side received. Several say the same; the first one counts. */
export async function noteDelivered(store: Store, input: ReadInput): Promise<void> {
  const { conversation, side, seq } = input
  if (conversation === undefined || seq <= toDeliveredMarks(conversation)[side]) return
  const scope = [LOCKS.person(conversation.person_id)]
  await store.transact((unit) => move(unit, { ...input, conversation }), scope)
}

async function move(
  unit: Unit,
  {
    conversation,
    side,
    seq,
    origin,
  }: ReadInput & { conversation: { site_id: string; id: string } },
): Promise<void> {
  const { site_id: siteId, id: conversationId } = conversation
  const row = await unit.conversations.find(siteId, conversationId)
  if (row === undefined) throw refuse('conversation/not-found')
  const before = toDeliveredMarks(row)
  const mark = Math.min(seq, row.last_seq)
  if (mark <= before[side]) return
  await unit.conversations.moveDelivered(row, side, mark)
  const { person_id: personId } = row
  const delivered = { ...before, [side]: mark }
  unit.publish('delivered:moved', { siteId, personId, conversationId, delivered, origin })
}
