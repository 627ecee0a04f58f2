import type { Unit } from '../../../database/store.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import type { ChatRow } from './messengers.types.ts'

/** Ends a conversation's way to a messenger, by somebody's own word, in the caller's transaction. */
export async function endChat(
  unit: Unit,
  { id, site_id: siteId, person_id: personId, channel }: ChatRow,
  { at, surface }: { at: string; surface: string },
): Promise<void> {
  await unit.messengers.deleteChat(siteId, id)
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface },
    channel: { channel, purpose: 'reply', state: 'withdrawn', address: null },
  })
}
