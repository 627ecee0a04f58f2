import type { Message } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { isSeenLately } from '../people/people.models.ts'
import { newMessage, readLate, toMessage } from './conversations.models.ts'
import type { Draft, MessageRow } from './conversations.types.ts'
import type { Thread, Turn } from './turns.repository.ts'

/** Whether nothing of a draft has to be looked up, by what it says itself. */
export const isPlain = ({ writer, attachments, reply, anew }: Draft): boolean =>
  writer.kind === 'visitor' && attachments.length === 0 && !reply && !anew

/** The next message of a thread; undefined where it moves more than that. */
function writeNext(draft: Draft, thread: Thread, at: string): MessageRow | undefined {
  const { conversation, isSent, openCase } = thread
  if (isSent || openCase === undefined) return undefined
  // The first message of a case begins it, and goes to the end of the queue.
  if (openCase.last_seq === 0) return undefined
  if (openCase.waits_since === null && openCase.answered_at === null) return undefined
  const place = {
    conversation_id: conversation.id,
    case_id: openCase.id,
    seq: conversation.last_seq + 1,
    late: readLate(conversation, at),
  }
  return newMessage(draft, place, at)
}

/**
 * Stores plain drafts of different people in the caller's transaction, in one go, where they only go on with an
 * open case, as nearly all do, and nobody else is at their thread.
 *
 * @returns undefined for each of the others: nothing was done for it
 */
export async function storeTogether(
  unit: Unit,
  drafts: readonly Draft[],
  now: number,
): Promise<(Message | undefined)[]> {
  // Whoever is held by another transaction waits for that alone. Asked in one go, the locks are taken first.
  const [isFree, threads] = await Promise.all([
    unit.tryLock(drafts.map(({ personId }) => LOCKS.person(personId))),
    unit.turns.read(drafts),
  ])
  const turns: Turn[] = []
  const at = toIso(now)
  const messages = drafts.map((draft, index) => {
    const thread = threads[index]
    const row = isFree[index] && thread && writeNext(draft, thread, at)
    if (!row) return undefined
    const { siteId, personId, origin } = draft
    const message = toMessage(row)
    turns.push({ message: row, seen: isSeenLately(thread.seenAt, now) ? undefined : personId })
    unit.publish('message:stored', { siteId, personId, message, origin })
    return message
  })
  for (const { message } of turns)
    unit.publish('case:changed', { siteId: message.site_id, caseId: message.case_id })
  if (turns.length > 0) await unit.turns.append(turns)
  return messages
}
