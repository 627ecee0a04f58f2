import type { Unit } from '../../database/store.ts'
import type { PersonRow } from '../people/people.types.ts'
import type { ConversationRow } from './conversations.types.ts'

export interface ThreadMerge {
  from: PersonRow
  to: PersonRow
  at: string
}

/** Of two open cases only the newer stays open, for a conversation has one at most. */
async function closeOlder(
  unit: Unit,
  ends: readonly ConversationRow[],
  { at, personId }: { at: string; personId: string },
): Promise<void> {
  const open = await Promise.all(ends.map((conversation) => unit.cases.findOpen(conversation)))
  const [older, newer] = open
    .filter((row) => row !== undefined)
    .sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1))
  if (older === undefined || newer === undefined) return
  await unit.cases.update({ ...older, status: 'closed', closed_at: at, waits_since: null })
  const { site_id: siteId, waits_since: since } = older
  if (since !== null) unit.publish('waiting:moved', { siteId, personId, since })
}

/**
 * Brings what a guest wrote, and their sessions, to the person they proved to be. Where both wrote, the
 * guest's messages come behind: nothing the person or an agent has seen changes its place.
 *
 * @returns by how much the guest's messages moved; undefined where there were none to move
 */
export async function mergeThreads(
  unit: Unit,
  { from, to, at }: ThreadMerge,
): Promise<number | undefined> {
  const { site_id: siteId } = to
  const [source, target] = [
    await unit.conversations.findByPerson(siteId, from.id),
    await unit.conversations.findByPerson(siteId, to.id),
  ]
  await unit.threads.moveSessions(from, to)
  await unit.moments.move(siteId, { from: from.id, to: to.id })
  await unit.push.move(siteId, { from: from.id, to: to.id })
  await unit.email.move(siteId, { from: from.id, to: to.id })
  await unit.messengers.move(siteId, { from: from.id, to: to.id })
  await unit.files.move(siteId, { from: from.id, to: to.id })
  await unit.threads.moveCallbacks(from, to, target?.id)
  if (source === undefined) return undefined
  if (target === undefined) await unit.threads.giveConversation(source, to)
  else {
    await closeOlder(unit, [source, target], { at, personId: to.id })
    await unit.threads.append(source, target)
  }
  for (const { id } of await unit.cases.listOf(siteId, [target?.id ?? source.id])) {
    unit.publish('case:changed', { siteId, caseId: id })
  }
  return target?.last_seq ?? 0
}
