import type { ErrorCode, EventMessage, EventVerdict, Issue } from '@beckon/protocol'
import type { KeyKind, Tables } from '../../database/tables.ts'
import type { OptOut } from '../consent/opt-out.models.ts'
import type { ProvenUser } from '../identity/identity.types.ts'
import type { Seen } from '../moments/moments.types.ts'
import type { Site } from '../sites/sites.types.ts'

export type EventRow = Tables['event']

/** One event that passed its schema, with who vouches for it. */
export interface Candidate {
  index: number
  site: Pick<Site, 'id'>
  keyKind: EventRow['key_kind']
  event: EventMessage & { messageId: string }
  /** Who its sender proved to be, where it names the same user; `joins` if it may become part of them. */
  proven?: (ProvenUser & { joins?: boolean }) | undefined
}

/** What became of one item of a batch. */
export interface Outcome {
  index: number
  messageId: string | null
  verdict: EventVerdict
  code?: ErrorCode | undefined
  message?: string | undefined
  details?: readonly Issue[] | undefined
  /** What rules for moments look at; of what was taken. */
  seen?: Seen | undefined
  /** Who can be shown something in answer to it: the visitor of an event that a page sent itself. */
  visitor?: { siteId: string; anonymousId: string } | undefined
}

/** Whoever sends events, and what they came in. */
export interface Sender {
  /** The write key of a header; the body's and the events' own are used where it is absent. */
  key: string | undefined
  /** Fewer kinds where the key is part of an address. */
  allowed: readonly KeyKind[]
  /** Bytes of the body. */
  bytes: number
  /** What the browser that sends them asks for by itself. */
  optOut?: OptOut | undefined
}
