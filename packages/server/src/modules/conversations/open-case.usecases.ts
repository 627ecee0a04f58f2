import type { Unit } from '../../database/store.ts'
import { storeStatus } from './case-status.usecases.ts'
import { newCase, newConversation } from './conversations.models.ts'
import type { CaseRow, ConversationRow } from './conversations.types.ts'

/** Whose case it is, and from when. */
interface CaseOpening {
  siteId: string
  personId: string
  at: string
  /** Whether what is open is closed. */
  anew?: boolean | undefined
  /** The conversation, where it was found already. */
  known?: ConversationRow | undefined
}

/** The conversation and an open case of a person, begun where there is none, in the caller's transaction. */
export async function openCase(
  unit: Unit,
  input: CaseOpening,
): Promise<{ conversation: ConversationRow; supportCase: CaseRow }> {
  const { siteId, personId, at } = input
  let conversation = input.known ?? (await unit.conversations.findByPerson(siteId, personId))
  if (conversation === undefined) {
    conversation = newConversation(siteId, personId, at)
    await unit.conversations.insert(conversation)
  }
  let supportCase = await unit.cases.findOpen(conversation)
  // Where nothing was written yet, that is begun anew already.
  if (supportCase !== undefined && input.anew && supportCase.last_seq > 0) {
    await storeStatus(unit, { ...supportCase, status: 'closed' }, at)
    supportCase = undefined
  }
  if (supportCase === undefined) {
    supportCase = newCase(conversation, at)
    await unit.cases.insert(supportCase)
    const { id: caseId } = supportCase
    unit.publish('case:opened', { siteId, conversationId: conversation.id, caseId, at })
  }
  return { conversation, supportCase }
}
