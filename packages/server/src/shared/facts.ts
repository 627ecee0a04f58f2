import type { Callback, ConsentReceipt, Message, ReadMarks, StoredEvent } from '@beckon/protocol'

/** The socket that caused a fact and already knows it; null where it came over HTTP. */
export type Origin = string | null

interface Opened {
  siteId: string
  conversationId: string
  caseId: string
  at: string
}

/**
 * Everything one part of the gateway may tell the others, after it became durable.
 * Modules meet here and nowhere else.
 */
export interface Facts {
  'message:stored': { siteId: string; personId: string; message: Message; origin: Origin }
  'read:moved': {
    siteId: string
    personId: string
    conversationId: string
    read: ReadMarks
    origin: Origin
  }
  'delivered:moved': {
    siteId: string
    personId: string
    conversationId: string
    delivered: ReadMarks
    origin: Origin
  }
  /** Somebody came into the queue for a first answer, or left it: who came at `since` or later is concerned. */
  'waiting:moved': { siteId: string; personId: string; since: string }
  /** How many agents are there and not away. */
  'staff:changed': { siteId: string; count: number; before: number }
  /** It was answered for the first time: how long its visitor had waited, in milliseconds. */
  'case:answered': { siteId: string; caseId: string; waited: number }
  'case:changed': { siteId: string; caseId: string }
  /** `at`: when, ISO 8601. */
  'case:opened': Opened
  'case:closed': Opened & { openedAt: string }
  'case:rated': { siteId: string; caseId: string }
  'callback:changed': { siteId: string; callback: Callback; origin: Origin }
  /** Somebody left the queue of those to be called as soon as possible: who came after `since` moved up. */
  'queue:moved': { siteId: string; since: string }
  /** `personIds`: whose timelines it is part of. */
  'event:stored': { siteId: string; personIds: readonly string[]; event: StoredEvent }
  /** How many events of one request were taken and how many were not. */
  'events:judged': { ok: number; drop: number }
  /** How many events were deleted for their age. */
  'events:expired': { count: number }
  'receipt:stored': { siteId: string; personId: string | null; receipt: ConsentReceipt }
  'agent:away': { siteId: string; agentId: string; away: boolean }
  'agent:left': { siteId: string; sessionId: string }
  'person:changed': { siteId: string; personId: string }
  /** A guest proved to be somebody: their sessions show the other's thread from now on. */
  'person:moved': { siteId: string; fromId: string; toId: string }
  'person:erased': { siteId: string; personId: string }
  /** Somebody tried to sign in: counted by what and whom, or taken back. */
  'attempt:noted': { kind: string; key: string; forgiven: boolean }
  /** Something is to leave: whoever sees to that looks at once. */
  'outbox:added': { siteId: string }
  'presence:changed': { siteId: string; personId: string; online: boolean }
  'typing:changed': {
    siteId: string
    personId: string
    conversationId: string
    by: 'visitor' | 'agent'
    name: string | null
    active: boolean
    origin: Origin
  }
}

export type Publish = <Name extends keyof Facts>(name: Name, fact: Facts[Name]) => void
