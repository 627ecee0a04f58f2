import type { Message } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { attachFiles, readMessages } from '../files/attach.usecases.ts'
import { newMessage, readLate, toMessage } from './conversations.models.ts'
import type { ConversationRow, Draft, MessageRow } from './conversations.types.ts'
import { openCase } from './open-case.usecases.ts'
import { checkAnswer } from './replies.models.ts'
import { takeTurn } from './take-turn.usecases.ts'

/** The first answer stands: what somebody agreed to does not change behind anybody's back. */
async function admitReply(
  unit: Unit,
  conversation: ConversationRow,
  { reply }: Draft,
): Promise<void> {
  if (!reply) return
  checkAnswer(await unit.messages.find(conversation, reply.to), reply)
  if (await unit.messages.findAnswer(conversation, reply.to)) throw refuse('message/answered')
}

async function readMessage(unit: Unit, row: MessageRow, now: number): Promise<Message> {
  const [message = toMessage(row)] = await readMessages(unit, [row], { now })
  return message
}

/** What a visitor only wrote has nothing else that would have to be read. */
const isPlain = ({ writer, attachments }: Draft): boolean =>
  writer.kind === 'visitor' && attachments.length === 0

/** Stores a message once, in the caller's transaction; a case is opened where none is. */
export async function storeMessage(unit: Unit, draft: Draft, now: number): Promise<Message> {
  const at = toIso(now)
  const { siteId, personId, writer } = draft
  const known = await unit.conversations.findByPerson(siteId, personId)
  const sent = known && (await unit.messages.findSent(known, writer.kind, draft.clientId))
  if (sent !== undefined) return readMessage(unit, sent, now)
  const { conversation, supportCase } = await openCase(unit, {
    siteId,
    personId,
    at,
    anew: draft.anew,
    known,
  })
  await admitReply(unit, conversation, draft)
  const seq = await unit.conversations.takeSeq(conversation, at)
  const late = readLate(conversation, at)
  const place = { conversation_id: conversation.id, case_id: supportCase.id, seq, late }
  const message = newMessage(draft, place, at)
  await unit.messages.insert(message)
  await attachFiles(unit, { message, personId }, draft.attachments)
  const turn = await takeTurn(unit, { conversation, row: supportCase, by: writer.kind, at })
  const first_seq = supportCase.last_seq === 0 ? seq : supportCase.first_seq
  await unit.cases.advance({ ...supportCase, ...turn, first_seq, last_seq: seq, updated_at: at })
  if (writer.kind === 'visitor') await unit.people.touchLately(siteId, personId, now)
  const { origin } = draft
  const read = isPlain(draft) ? toMessage(message) : await readMessage(unit, message, now)
  unit.publish('message:stored', { siteId, personId, message: read, origin })
  unit.publish('case:changed', { siteId, caseId: supportCase.id })
  return read
}
