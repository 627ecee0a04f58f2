import type { MessengerName } from '@beckon/protocol'
import { deleteExpired } from '../../../database/delete-expired.ts'
import type { Db } from '../../../database/tables.ts'
import type { AccountRow, ChatRow, InviteRow } from './messengers.types.ts'

/** Who writes there, as the messenger names the chat. */
export interface ChatKey {
  siteId: string
  channel: MessengerName
  remoteId: string
}

export interface PersonChatKey {
  siteId: string
  personId: string
  channel: MessengerName
}

export interface MessengersRepository {
  listAccounts(siteId: string): Promise<AccountRow[]>
  /** Which messengers a site's visitors may go on in. */
  listOffered(siteId: string): Promise<MessengerName[]>
  findAccount(siteId: string, channel: MessengerName): Promise<AccountRow | undefined>
  /** By its id alone: whoever asks has yet to prove that they are the messenger. */
  findLinked(id: string): Promise<AccountRow | undefined>
  /** Which account a messenger's own is, of whatever site; none of what is secret. */
  findOwner(channel: MessengerName, remoteId: string): Promise<{ site_id: string } | undefined>
  putAccount(row: AccountRow): Promise<void>
  deleteAccount(siteId: string, id: string): Promise<void>
  listChats(siteId: string, personId: string): Promise<ChatRow[]>
  findChat(key: ChatKey): Promise<ChatRow | undefined>
  findChatOf(key: PersonChatKey): Promise<ChatRow | undefined>
  insertChat(row: ChatRow): Promise<void>
  deleteChat(siteId: string, id: string): Promise<void>
  /** Notes what arrived there. */
  mark(siteId: string, id: string, sent: string): Promise<void>
  insertInvite(row: InviteRow): Promise<void>
  /** One that has not ended, used or not. */
  findInvite(siteId: string, tokenHash: string, now: string): Promise<InviteRow | undefined>
  useInvite(siteId: string, id: string, at: string): Promise<void>
  deleteInvites(key: PersonChatKey): Promise<void>
  /** Gives a person what another one had, of two chats the newer, and their links. */
  move(siteId: string, people: { from: string; to: string }): Promise<void>
  deleteExpired(before: string): Promise<boolean>
}

type Accounts = Pick<
  MessengersRepository,
  | 'listAccounts'
  | 'listOffered'
  | 'findAccount'
  | 'findLinked'
  | 'findOwner'
  | 'putAccount'
  | 'deleteAccount'
>

function createAccounts(db: Db): Accounts {
  const select = (siteId: string) =>
    db.selectFrom('messenger_account').selectAll().where('site_id', '=', siteId)

  return {
    listAccounts: (siteId) => select(siteId).orderBy('channel').execute(),

    async listOffered(siteId) {
      const rows = await db
        .selectFrom('messenger_account')
        .select('channel')
        .where('site_id', '=', siteId)
        .where('enabled', '=', 1)
        .orderBy('channel')
        .execute()
      return rows.map(({ channel }) => channel)
    },

    findAccount: (siteId, channel) =>
      select(siteId).where('channel', '=', channel).executeTakeFirst(),

    findLinked: (id) =>
      db.selectFrom('messenger_account').selectAll().where('id', '=', id).executeTakeFirst(),

    findOwner: (channel, remoteId) =>
      db
        .selectFrom('messenger_account')
        .select('site_id')
        .where('channel', '=', channel)
        .where('remote_id', '=', remoteId)
        .executeTakeFirst(),

    async putAccount({ id, ...row }) {
      await db
        .insertInto('messenger_account')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    async deleteAccount(siteId, id) {
      await db
        .deleteFrom('messenger_account')
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .execute()
    },
  }
}

type Invites = Pick<
  MessengersRepository,
  'insertInvite' | 'findInvite' | 'useInvite' | 'deleteInvites' | 'deleteExpired'
>

function createInvites(db: Db): Invites {
  return {
    async insertInvite(row) {
      await db.insertInto('messenger_invite').values(row).execute()
    },

    findInvite: (siteId, tokenHash, now) =>
      db
        .selectFrom('messenger_invite')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst(),

    async useInvite(siteId, id, at) {
      await db
        .updateTable('messenger_invite')
        .set({ used_at: at })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .execute()
    },

    async deleteInvites({ siteId, personId, channel }) {
      await db
        .deleteFrom('messenger_invite')
        .where('site_id', '=', siteId)
        .where('person_id', '=', personId)
        .where('channel', '=', channel)
        .execute()
    },

    deleteExpired: (before) => deleteExpired(db, 'messenger_invite', before),
  }
}

export function createMessengersRepository(db: Db): MessengersRepository {
  const select = (siteId: string) =>
    db.selectFrom('messenger_chat').selectAll().where('site_id', '=', siteId)
  const listChats = (siteId: string, personId: string) =>
    select(siteId).where('person_id', '=', personId).orderBy('channel').execute()
  const change = (siteId: string) => db.updateTable('messenger_chat').where('site_id', '=', siteId)

  async function deleteChat(siteId: string, id: string): Promise<void> {
    await db
      .deleteFrom('messenger_chat')
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute()
  }

  return {
    ...createAccounts(db),
    ...createInvites(db),
    listChats,

    findChat: ({ siteId, channel, remoteId }) =>
      select(siteId)
        .where('channel', '=', channel)
        .where('remote_id', '=', remoteId)
        .executeTakeFirst(),

    findChatOf: ({ siteId, personId, channel }) =>
      select(siteId)
        .where('person_id', '=', personId)
        .where('channel', '=', channel)
        .executeTakeFirst(),

    async insertChat(row) {
      await db.insertInto('messenger_chat').values(row).execute()
    },

    deleteChat,

    async mark(siteId, id, sent) {
      await change(siteId).set({ sent }).where('id', '=', id).execute()
    },

    async move(siteId, { from, to }) {
      const known = await listChats(siteId, to)
      for (const chat of await listChats(siteId, from)) {
        const other = known.find(({ channel }) => channel === chat.channel)
        // Where both have one, the newer is where they are.
        const isNewer = other === undefined || other.created_at < chat.created_at
        if (other !== undefined) await deleteChat(siteId, isNewer ? other.id : chat.id)
        if (isNewer) await change(siteId).set({ person_id: to }).where('id', '=', chat.id).execute()
      }
      await db
        .updateTable('messenger_invite')
        .set({ person_id: to })
        .where('site_id', '=', siteId)
        .where('person_id', '=', from)
        .execute()
    },
  }
}
