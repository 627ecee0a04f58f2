import type { Unit } from '../../../database/store.ts'
import { toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { hashToken } from '../../../shared/tokens.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import { queueUnread } from '../queue-replies.ts'
import { endChat } from './end-chat.usecases.ts'
import type { AccountRow, ChatRow, InviteRow } from './messengers.types.ts'

export interface Beginning {
  account: Pick<AccountRow, 'site_id' | 'channel'>
  /** The chat as the messenger names it. */
  remoteId: string
  token: string
  now: number
}

/** Whoever had the chat, and wherever the person was before, end there. */
async function endOthers(
  unit: Unit,
  invite: InviteRow,
  { known, at }: { known: ChatRow | undefined; at: string },
): Promise<void> {
  const { site_id: siteId, person_id: personId, channel } = invite
  const isOthers = known !== undefined && known.person_id !== personId
  if (isOthers) await endChat(unit, known, { at, surface: channel })
  const own = await unit.messengers.findChatOf({ siteId, personId, channel })
  if (own !== undefined) await unit.messengers.deleteChat(siteId, own.id)
}

/**
 * Goes on with a conversation in a chat, by a link that its visitor was given: the link is used up, what they
 * agreed to is noted, and what they have not read follows.
 *
 * @returns undefined where the link opens nothing, or not any more
 */
export async function beginChat(
  unit: Unit,
  { account, remoteId, token, now }: Beginning,
): Promise<ChatRow | undefined> {
  const at = toIso(now)
  const { site_id: siteId, channel } = account
  const key = { siteId, channel, remoteId }
  const known = await unit.messengers.findChat(key)
  // Who is there already began, and says so once more.
  if (token === '') return known
  const invite = await unit.messengers.findInvite(siteId, hashToken(token), at)
  if (invite === undefined || invite.channel !== channel) return undefined
  const { person_id: personId, locale } = invite
  // The messenger tells of it again where it did not hear that it was taken.
  if (invite.used_at !== null) return known?.person_id === personId ? known : undefined
  await unit.messengers.useInvite(siteId, invite.id, at)
  await endOthers(unit, invite, { known, at })
  const chat: ChatRow = {
    id: createId(),
    site_id: siteId,
    person_id: personId,
    channel,
    remote_id: remoteId,
    locale,
    sent: null,
    created_at: at,
  }
  await unit.messengers.insertChat(chat)
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface: 'chat' },
    channel: { channel, purpose: 'reply', state: 'granted', address: null },
    notice: JSON.parse(invite.notice),
  })
  await queueUnread(unit, { siteId, personId, channel, now })
  return chat
}
