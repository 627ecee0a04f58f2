import { randomBytes } from 'node:crypto'
import type {
  MessengerContact,
  MessengerInvite,
  MessengerName,
  MessengerRequest,
} from '@beckon/protocol'
import type { Store } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { refuse } from '../../../shared/refuse.ts'
import { hashToken } from '../../../shared/tokens.ts'
import type { VisitorActor } from '../../sessions/sessions.types.ts'
import { endChat } from './end-chat.usecases.ts'
import type { AccountRow, InviteRow, Messenger } from './messengers.types.ts'

/** How long a link leads there, in milliseconds: somebody stands before it. */
const LIFETIME = 30 * 60 * 1000

/** Bytes of chance in a link; 32 letters of the 64 that Telegram takes. */
const CHANCE = 24

export interface MessengersUsecases {
  /** Where somebody's conversation goes on. */
  list(visitor: VisitorActor): Promise<MessengerContact[]>
  /**
   * Makes a link that whoever opens it goes on with this conversation there. What was agreed to is noted once it is
   * opened: until then nothing can be sent. A new one takes the place of those before.
   *
   * @throws BeckonError `request/not-found` where there is no such messenger, `channel/unavailable`
   */
  invite(visitor: VisitorActor, channel: string, input: MessengerRequest): Promise<MessengerInvite>
  /** Nothing is sent there any more. @throws BeckonError `request/not-found` */
  leave(visitor: VisitorActor, channel: string): Promise<void>
  /** Forgets links that ended. */
  purge(): Promise<void>
}

export interface MessengersDependencies {
  store: Store
  clock: Clock
  messengers: readonly Messenger[]
}

/** One whose token is in it, and nowhere else. */
function newInvite(
  { siteId, personId }: VisitorActor,
  channel: MessengerName,
  { token, input, now }: { token: string; input: MessengerRequest; now: number },
): InviteRow {
  const { consent, locale } = input
  const notice = { id: 'messenger-replies', locale: locale ?? '', ...consent }
  return {
    id: createId(),
    site_id: siteId,
    person_id: personId,
    channel,
    token_hash: hashToken(token),
    notice: JSON.stringify(notice),
    locale: locale ?? null,
    used_at: null,
    created_at: toIso(now),
    expires_at: toIso(now + LIFETIME),
  }
}

export function createMessengersUsecases({
  store,
  clock,
  messengers,
}: MessengersDependencies): MessengersUsecases {
  function requireMessenger(channel: string): Messenger {
    const messenger = messengers.find(({ name }) => name === channel)
    if (messenger === undefined) throw refuse('request/not-found')
    return messenger
  }

  async function requireAccount(siteId: string, { name }: Messenger): Promise<AccountRow> {
    const account = await store.messengers.findAccount(siteId, name)
    if (account?.enabled !== 1) throw refuse('channel/unavailable')
    return account
  }

  return {
    async list({ siteId, personId }) {
      const offered = await store.messengers.listOffered(siteId)
      const chats = await store.messengers.listChats(siteId, personId)
      return chats
        .filter(({ channel }) => offered.includes(channel))
        .map(({ channel, created_at: since }) => ({ channel, since }))
    },

    async invite(visitor, channel, input) {
      const messenger = requireMessenger(channel)
      const account = await requireAccount(visitor.siteId, messenger)
      const token = randomBytes(CHANCE).toString('base64url')
      const row = newInvite(visitor, messenger.name, { token, input, now: clock() })
      await store.transact(async (unit) => {
        await unit.messengers.deleteInvites({ ...visitor, channel: messenger.name })
        await unit.messengers.insertInvite(row)
      })
      return { url: messenger.toLink(account, token), expiresAt: row.expires_at }
    },

    async leave({ siteId, personId }, channel) {
      const key = { siteId, personId, channel: requireMessenger(channel).name }
      await store.transact(async (unit) => {
        // Nor by a link that is open somewhere yet.
        await unit.messengers.deleteInvites(key)
        const chat = await unit.messengers.findChatOf(key)
        if (chat !== undefined) await endChat(unit, chat, { at: toIso(clock()), surface: 'chat' })
      })
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact((unit) => unit.messengers.deleteExpired(before)));
    },
  }
}
