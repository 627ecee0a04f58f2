import type { OptInChannel } from './channels.ts'
import type { MessageContent, MessageReply } from './content.ts'
import type { Attachment } from './files.ts'

/** Who wrote a message. Visitors see an agent's public name and nothing else. */
export interface Author {
  kind: 'visitor' | 'agent' | 'system'
  name: string | null
  /** Where an agent's picture is, below the gateway's URL; absent where there is none. */
  picture?: string | undefined
}

/** One message, stored once, at one place in its conversation. */
export interface Message {
  /** UUIDv7, made by the gateway. */
  id: string
  /** ULID, made by whoever sent it: the idempotency key. */
  clientId: string
  conversationId: string
  caseId: string
  /** 1, 2, 3 … without gaps within the conversation. */
  seq: number
  author: Author
  /** Empty only where there are attachments. */
  text: string
  /** Absent where there are none. */
  attachments?: Attachment[] | undefined
  /** Something to answer or look at; the text says the same. Absent where there is none. */
  content?: MessageContent | undefined
  /** What the visitor picked or entered, where this answers another message; absent elsewhere. */
  reply?: MessageReply | undefined
  /** Where a visitor wrote it; absent where that was in the chat. */
  via?: OptInChannel | undefined
  /** When the gateway stored it, ISO 8601. */
  createdAt: string
}

/** A stretch of messages, in ascending `seq`. */
export interface MessagePage {
  messages: Message[]
  /** The highest `seq` in the conversation; 0 while it is empty. */
  lastSeq: number
  /** True if there is more beyond this page in the direction asked. */
  more: boolean
  /** How far each side has read. */
  read: ReadMarks
  /** How far each side's clients have received; absent from older gateways. */
  delivered?: ReadMarks | undefined
  /** The newest case, as a visitor sees it; absent while there is none. */
  case?: VisitorCase | undefined
  /** Told to a visitor who waits for a first answer; null where none is awaited. */
  waiting?: Waiting | null | undefined
}

/** The place of a visitor who waits for a first answer. It only goes down. */
export interface Waiting {
  /** From 1, among all of the site who wait. */
  place: number
  /** Minutes within which such answers came lately; null where nothing honest can be said. */
  minutes: { from: number; to: number } | null
}

/** The highest `seq` each side has seen. */
export interface ReadMarks {
  visitor: number
  agent: number
}

export type CaseStatus = 'open' | 'closed'

/** How satisfied a visitor was with a case. */
export interface Rating {
  /** 1, not at all, to 5, very. */
  score: number
  comment: string | null
  at: string
}

/** What a visitor sees of a case. */
export interface VisitorCase {
  id: string
  status: CaseStatus
  closedAt: string | null
  rating: Rating | null
}

/** A stretch of a visitor's own conversation, as they see it in a list. */
export interface OwnCase {
  id: string
  status: CaseStatus
  /** Whether somebody has answered in it. */
  answered: boolean
  /** The first words of the visitor, or of whoever began; empty where it began with nothing but files. */
  title: string
  openedAt: string
  /** Time of the newest message. */
  updatedAt: string
  /** Where it begins and ends in the conversation. */
  firstSeq: number
  lastSeq: number
  /** Messages of the company in it that the visitor has not seen. */
  unread: number
}

export interface RatingRequest {
  caseId: string
  score: number
  comment?: string | undefined
}

/** A slice of a conversation that is opened, answered and closed. */
export interface Case {
  id: string
  conversationId: string
  personId: string
  /** What to call the person in a list. */
  personName: string
  status: CaseStatus
  openedAt: string
  closedAt: string | null
  /** Since when the visitor waits for a first answer; null where they do not. */
  waitsSince: string | null
  /** Time of the newest message, or of the opening. */
  updatedAt: string
  lastSeq: number
  lastMessage: {
    author: Author
    text: string
    /** How many; absent where there are none. */
    attachments?: number | undefined
    createdAt: string
  } | null
  /** Messages of the visitor no agent has read. */
  unread: number
  /** What the visitor thought of it, once they said so. */
  rating: Rating | null
}

/** A person's whole conversation, as the reading API lists it. */
export interface Conversation {
  id: string
  personId: string
  lastSeq: number
  createdAt: string
  updatedAt: string
  cases: Case[]
}
