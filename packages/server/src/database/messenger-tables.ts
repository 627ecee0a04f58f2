import type { MessengerName } from '@beckon/protocol'

/** Tables of conversations that go on elsewhere. */
export interface MessengerTables {
  /** A site's own account at a messenger; one each. */
  messenger_account: {
    id: string
    site_id: string
    channel: MessengerName
    /** What the messenger itself knows it by. */
    remote_id: string
    /** What people find it by. */
    name: string
    /** What the gateway proves with that it may speak for it. */
    token: string
    enabled: 0 | 1
    created_at: string
    updated_at: string
  }
  /** Where somebody's conversation goes on; one a person and messenger. */
  messenger_chat: {
    id: string
    site_id: string
    person_id: string
    channel: MessengerName
    /** What the messenger knows the chat by. */
    remote_id: string
    locale: string | null
    /** Of what was sent there last: its delivery, and how many parts of it arrived. */
    sent: string | null
    created_at: string
  }
  /** Links that lead somebody there, each of which works once. */
  messenger_invite: {
    id: string
    site_id: string
    person_id: string
    channel: MessengerName
    token_hash: string
    /** What they read when they asked for it, as JSON. */
    notice: string
    locale: string | null
    used_at: string | null
    created_at: string
    expires_at: string
  }
}
