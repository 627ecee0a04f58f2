import type { Unit } from '../../../database/store.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import type { EmailRow } from './email.types.ts'

/** Ends mails to somebody, by their own word, in the caller's transaction. */
export async function endEmails(
  unit: Unit,
  row: EmailRow,
  { at, surface }: { at: string; surface: string },
): Promise<void> {
  const { site_id: siteId, person_id: personId, state } = row
  await unit.email.put({ ...row, state: 'withdrawn', wants_transcript: 0, updated_at: at })
  // Whoever never proved an address to be theirs has no word about it that counts for others.
  const isTheirs = surface !== 'chat' || state === 'granted'
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface },
    channel: {
      channel: 'email',
      purpose: 'reply',
      state: 'withdrawn',
      address: isTheirs ? row.address : null,
    },
  })
}
