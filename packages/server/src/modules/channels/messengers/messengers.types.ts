import type { MessengerName } from '@beckon/protocol'
import type { Tables } from '../../../database/tables.ts'

export type AccountRow = Tables['messenger_account']
export type ChatRow = Tables['messenger_chat']
export type InviteRow = Tables['messenger_invite']

/** Something that came beside a text, which is yet to be fetched. */
export interface RemoteFile {
  /** What the messenger gives it out for. */
  ref: string
  name: string
  type: string
  /** Bytes, as far as the messenger says. */
  size: number
}

/** What came from a messenger, in words that all of them share. */
export type Inbound =
  /** Somebody opened a link, or wrote that they begin; `token` is empty where there is none. */
  | { kind: 'start'; chat: string; token: string; locale: string | undefined }
  | { kind: 'stop'; chat: string; locale: string | undefined }
  /** They let nothing more come to them. */
  | { kind: 'gone'; chat: string }
  | InboundMessage

export interface InboundMessage {
  kind: 'message'
  chat: string
  /** The same whenever the messenger tells of it again, and of no other one in the chat. */
  key: string
  /** When it was written, in milliseconds since 1970. */
  at: number
  text: string
  files: readonly RemoteFile[]
  locale: string | undefined
}

/** What the site's own account is, as the messenger tells. */
export interface RemoteAccount {
  remoteId: string
  name: string
}

/** Where a messenger brings what people write, and by what it is known there. */
export interface Hook {
  url: string
  secret: string
}

/** What a messenger says of how it brings what people write. */
export interface HookState {
  url: string
  /** How much waits to be brought. */
  waiting: number
  /** Why it could not be, last time; undefined where it could. */
  error: string | undefined
}

/** They let nothing come to them. */
export class Gone extends Error {}

/**
 * A messenger that conversations go on in. An adapter is a folder beside this one: it speaks to the messenger,
 * and knows nothing of people, consent or when something may be sent.
 */
export interface Messenger {
  readonly name: MessengerName
  /** What people call it. */
  readonly label: string
  /** Characters of one message at most. */
  readonly longest: number
  /** Bytes of a file that it gives out at most. */
  readonly largest: number
  /** @throws BeckonError `channel/token-refused`, `channel/unreachable` */
  identify(token: string): Promise<RemoteAccount>
  /** Tells it where to bring what people write. @throws BeckonError `channel/unreachable` */
  connect(token: string, hook: Hook): Promise<void>
  /** Tells it to bring nothing more. @throws Error where it could not be told */
  disconnect(token: string): Promise<void>
  /** @throws Error where it could not be asked */
  readHook(token: string): Promise<HookState>
  /** Leads somebody to the account, with a token of letters, digits, `-` and `_`. */
  toLink(account: Pick<AccountRow, 'name'>, token: string): string
  /** Whether it was the messenger that asked, by headers that only it knows to send. */
  isAuthentic(headers: Readonly<Record<string, unknown>>, secret: string): boolean
  /** What came, whatever that was; undefined where it is nothing for anybody. */
  read(body: unknown): Inbound | undefined
  /** An answer within the same exchange. */
  answer(chat: string, text: string): object
  /**
   * @throws Gone where they let nothing come to them, RetryLater where it wants to be left alone, LostCause
   *   where to try again is in vain, any other error where it may help
   */
  send(token: string, chat: string, text: string): Promise<void>
  /** @throws Error where it cannot be had */
  fetchFile(token: string, file: RemoteFile): Promise<Uint8Array>
}
