import type { MomentReply } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { readText } from '../conversations/conversations.models.ts'
import { storeMessage } from '../conversations/store-message.usecases.ts'
import { findLanding, tellAnswer } from './land-answer.models.ts'
import type { MomentRow } from './moments.types.ts'

async function hasOpenCase(unit: Unit, { site_id, person_id }: MomentRow): Promise<boolean> {
  const conversation = await unit.conversations.findByPerson(site_id, person_id)
  return conversation !== undefined && (await unit.cases.findOpen(conversation)) !== undefined
}

/** Puts what a visitor answered into the case as their message, where it belongs there. */
export async function landAnswer(
  unit: Unit,
  row: MomentRow,
  { reply, now }: { reply: MomentReply; now: number },
): Promise<void> {
  const landing = findLanding(row, reply.action)
  if (landing === undefined || (landing === 'join' && !(await hasOpenCase(unit, row)))) return
  const draft = {
    siteId: row.site_id,
    personId: row.person_id,
    writer: { kind: 'visitor', id: null, name: null } as const,
    clientId: row.id,
    text: readText(tellAnswer(row, reply)),
    attachments: [],
    origin: null,
  }
  await storeMessage(unit, draft, now)
}
