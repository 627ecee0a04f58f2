import type {
  AgentRole,
  CallbackStatus,
  CaseStatus,
  EventType,
  Identity,
  MomentKind,
  MomentStatus,
  OptInChannel,
  SettingsSection,
  SignInMethod,
} from '@beckon/protocol'
import type { Kysely } from 'kysely'
import type { AccessTables } from './access-tables.ts'
import type { ArticleTables } from './article-tables.ts'
import type { FileTables } from './file-tables.ts'
import type { MessengerTables } from './messenger-tables.ts'
import type { OutboxTables } from './outbox-tables.ts'
import type { TrustTables } from './trust-tables.ts'

/** 0 or 1: the one boolean both dialects agree on. */
export type Flag = 0 | 1

export type KeyKind = 'pk' | 'src' | 'sk'

/**
 * All tables. Every row names its site, and every query asks for it. Times are ISO 8601 text,
 * objects are JSON text, ids are UUIDv7.
 */
export interface Tables
  extends AccessTables,
    TrustTables,
    ArticleTables,
    FileTables,
    OutboxTables,
    MessengerTables {
  site: { id: string; name: string; color: string | null; country: string; created_at: string }
  site_key: {
    id: string
    site_id: string
    kind: KeyKind
    /** The key itself, or the hash of a secret one. */
    value: string
    created_at: string
  }
  setting: {
    id: string
    site_id: string
    section: SettingsSection
    value: string
    updated_at: string
  }
  agent: {
    id: string
    site_id: string
    name: string
    email: string
    /** 1 while they say that they are away. */
    away: Flag
    role: AgentRole
    /** Since when they may not sign in any more. */
    disabled_at: string | null
    created_at: string
  }
  agent_picture: {
    id: string
    site_id: string
    agent_id: string
    type: string
    /** Base64. */
    content: string
    created_at: string
  }
  agent_session: {
    id: string
    site_id: string
    agent_id: string
    token_hash: string
    created_at: string
    expires_at: string
    /** What it is used with and from where, coarsely. */
    device: string | null
    network: string | null
    /** When it was used last, within a few minutes. */
    seen_at: string | null
    /** How it began; null where that was before it was kept. */
    method: SignInMethod | null
  }
  login_link: {
    id: string
    site_id: string
    agent_id: string
    token_hash: string
    created_at: string
    expires_at: string
    used_at: string | null
  }
  person: {
    id: string
    site_id: string
    /** What the site's server said. */
    traits: string
    /** What a browser claimed. */
    claimed_traits: string
    /** The name given with a callback request. */
    contact_name: string | null
    created_at: string
    seen_at: string
  }
  identity: {
    id: string
    site_id: string
    person_id: string
    kind: Identity['kind']
    value: string
    verified: Flag
    /** 1 where only one person of a site may have it: anonymous ids and verified user ids. */
    exclusive: Flag
    created_at: string
  }
  /** Append-only: which identity was joined to whom, and from whom it came. */
  identity_link: {
    id: string
    site_id: string
    kind: Identity['kind']
    value: string
    from_person_id: string | null
    to_person_id: string
    reason: string
    /** What it was joined on, as JSON: the key and id of a token, a session, how far messages moved. */
    evidence: string
    created_at: string
  }
  visitor_session: {
    id: string
    site_id: string
    person_id: string
    token_hash: string
    locale: string | null
    timezone: string | null
    created_at: string
    expires_at: string
  }
  conversation: {
    id: string
    site_id: string
    person_id: string
    last_seq: number
    visitor_read: number
    agent_read: number
    /** The highest `seq` that reached a client of each side. */
    visitor_got: number
    agent_got: number
    created_at: string
    updated_at: string
  }
  /** `case` is a keyword of SQL. */
  support_case: {
    id: string
    site_id: string
    conversation_id: string
    status: CaseStatus
    /** Of its first message; null where there is none, or where an earlier release opened it beside this one. */
    first_seq: number | null
    last_seq: number
    opened_at: string
    closed_at: string | null
    updated_at: string
    /** Since when the visitor waits for a first answer; null where they do not. */
    waits_since: string | null
    /** When it was first answered, and after how many milliseconds of waiting. */
    answered_at: string | null
    answered_in: number | null
    rating_score: number | null
    rating_comment: string | null
    rated_at: string | null
  }
  message: {
    id: string
    site_id: string
    conversation_id: string
    case_id: string
    seq: number
    client_id: string
    author_kind: 'visitor' | 'agent' | 'system'
    /** The agent; null for others. */
    author_id: string | null
    author_name: string | null
    text: string
    /** What it asks or shows, as JSON. */
    content: string | null
    /** The message it answers, and with what, as JSON. */
    reply_to: string | null
    reply_values: string | null
    /** Where a visitor wrote it; null where that was in the chat. */
    via: OptInChannel | null
    created_at: string
    /** 1 where its time is not later than all before it: a clock was put back, or two threads were joined. */
    late: 1 | null
  }
  event: {
    id: string
    site_id: string
    message_id: string
    type: EventType
    anonymous_id: string | null
    user_id: string | null
    /** Whose event it is, as an identity; found through `identity`, so that a join can be undone. */
    subject_kind: 'anonymous_id' | 'user_id' | null
    subject_value: string | null
    /**
     * Which kind of key vouched for it; `is` where a `pk_` key came with an identity session, `server`
     * where the gateway made it itself.
     */
    key_kind: KeyKind | 'is' | 'server'
    name: string | null
    properties: string
    traits: string
    context: string
    /** Members that nothing is looked up by: `groupId` for instance, or the times it came with. */
    rest: string
    happened_at: string
    received_at: string
  }
  /** What is known of the clocks that events are stamped by. */
  sender_clock: {
    id: string
    site_id: string
    /** An anonymous id, or a user id where there is none. */
    sender: string
    state: string
    expires_at: string
  }
  callback: {
    id: string
    site_id: string
    person_id: string
    conversation_id: string
    client_id: string
    phone: string
    name: string | null
    note: string | null
    call_at: string | null
    status: CallbackStatus
    consent: string | null
    /** Since when it waits to be called as soon as possible; null where it does not. */
    queued_at: string | null
    /** The keyed hash of the network it was asked from, for as long as that is counted. */
    address_hash: string | null
    locale: string | null
    timezone: string | null
    /** How often its time was changed. */
    revision: number
    created_at: string
    updated_at: string
  }
  /** Nonces of challenges that were solved, until they expire: each counts once. */
  challenge_used: { id: string; site_id: string; value: string; expires_at: string }
  moment: {
    id: string
    site_id: string
    person_id: string
    /** The id the site's server gave it, so that it is made once. */
    client_id: string | null
    kind: MomentKind
    title: string
    body: string | null
    actions: string
    data: string
    variant: string | null
    /** The rule that made it; null where the site's server did. */
    rule: string | null
    status: MomentStatus
    /** Why it was handed out or held, visitor by visitor. */
    decisions: string
    answer: string | null
    created_at: string
    expires_at: string | null
  }
  /** One row at most, of nothing: written to find out whether the disk takes it. */
  storage_probe: { id: string; filler: string }
}

/** A connection or a transaction: repositories do not care which. */
export type Db = Kysely<Tables>
