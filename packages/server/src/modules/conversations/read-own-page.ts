import type { MessagePage, MessageRange } from '@beckon/protocol'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { ConversationsUsecases } from './conversations.usecases.ts'
import type { VisitorCasesUsecases } from './visitor-cases.usecases.ts'

interface Usecases {
  conversations: ConversationsUsecases
  visitorCases: VisitorCasesUsecases
}

/** A stretch of a visitor's own conversation. What they are answered reaches them. */
export async function readOwnPage(
  { conversations, visitorCases }: Usecases,
  { siteId, personId, origin }: VisitorActor,
  range: MessageRange,
): Promise<MessagePage> {
  const conversation = await conversations.findByPerson(siteId, personId)
  const page = await conversations.list(conversation, range)
  const seq = page.messages.at(-1)?.seq ?? 0
  await conversations.noteDelivered({ conversation, side: 'visitor', seq, origin })
  return { ...page, ...(await visitorCases.describe(conversation)) }
}
