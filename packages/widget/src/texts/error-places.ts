import type { ErrorCode } from '@beckon/protocol'

/** Where a visitor reads of what went wrong. `panel` stands in for the others where they have no sentence. */
export type Place =
  | 'panel'
  | 'callback'
  | 'challenge'
  | 'email'
  | 'files'
  | 'help'
  | 'own-data'
  | 'resume'

/** What was decided of a code: where a sentence of its own is read, or why there is none. */
export type Decision =
  | { shown: readonly Place[] }
  /** It can happen to a visitor; that of all others says what to do. */
  | { fallback: string }
  /** No visitor ever reads of it. */
  | { never: string }

const AGENTS = { never: 'Only agents and servers of the site ask for this.' } as const
const PAGE = { never: 'The page that gave the command is told, not its visitor.' } as const
const PROOF = {
  never: 'A page that proves who somebody is reads of it; without proof they are a guest.',
} as const
const EVENTS = { never: 'Events are dropped without a word.' } as const
const OLD = { fallback: 'Only a gateway of another age takes what the panel asks for so.' } as const
const CALL = { shown: ['callback'] } as const
const WORK = { shown: ['challenge'] } as const
const CHAT = { shown: ['panel'] } as const
const MAIL = { shown: ['email'] } as const
const UPLOAD = { shown: ['files'] } as const

/** For tests: every code there is, so that none is added before it is known who reads of it. */
export const ERROR_PLACES: Readonly<Record<ErrorCode, Decision>> = {
  'agent/exists': AGENTS,
  'agent/last-owner': AGENTS,
  'agent/not-found': AGENTS,
  'article/not-found': { shown: ['help'] },
  'article/too-many': { fallback: 'Votes are counted so; a moment later they are taken again.' },
  'auth/code-refused': AGENTS,
  'auth/code-required': AGENTS,
  'auth/factor-missing': AGENTS,
  'auth/forbidden': AGENTS,
  'auth/link-invalid': AGENTS,
  'auth/password-refused': AGENTS,
  'auth/refused': AGENTS,
  'auth/required': { shown: ['own-data'] },
  'auth/too-many': AGENTS,
  'callback/challenge-failed': WORK,
  'callback/challenge-required': {
    never: 'The form learns of it, does what is wanted and asks once more.',
  },
  'callback/closed': CALL,
  'callback/country-refused': CALL,
  'callback/not-found': CALL,
  'callback/over': CALL,
  'callback/phone-invalid': CALL,
  'callback/slot-taken': CALL,
  'callback/too-many': CALL,
  'case/not-found': { fallback: 'The question how it was goes away with a chat that goes on.' },
  'channel/refused': { never: 'Only messengers ask for this.' },
  'channel/taken': AGENTS,
  'channel/token-refused': AGENTS,
  'channel/unavailable': {
    fallback: 'The offer says itself that the site gave it up, and which messenger it was.',
  },
  'channel/unreachable': AGENTS,
  'client/destroyed': { never: 'The panel is gone by then.' },
  'command/invalid': PAGE,
  'command/unavailable': PAGE,
  'consent/required': EVENTS,
  'conversation/not-found': { fallback: 'It was erased meanwhile, which ends the session too.' },
  'email/invalid': MAIL,
  'email/too-many': MAIL,
  'email/unavailable': { never: 'An address is asked for only where the site writes mails.' },
  'event/expired': EVENTS,
  'event/invalid': EVENTS,
  'event/too-large': EVENTS,
  'file/empty': UPLOAD,
  'file/link-invalid': { never: 'A link that has ended is asked for anew.' },
  'file/not-found': UPLOAD,
  'file/offset-wrong': { never: 'An upload goes on from where the gateway says.' },
  'file/too-large': UPLOAD,
  'file/too-many': UPLOAD,
  'file/too-much': UPLOAD,
  'file/type-refused': UPLOAD,
  'file/unfinished': UPLOAD,
  'identity/other-user': PROOF,
  'identity/session-expired': PROOF,
  'identity/token-expired': PROOF,
  'identity/token-invalid': PROOF,
  'identity/token-replayed': PROOF,
  'identity/too-many': PROOF,
  'key/forbidden': CHAT,
  'message/answered': CHAT,
  'message/empty': { never: 'The composer sends nothing that is empty.' },
  'message/reply-invalid': CHAT,
  'message/too-long': CHAT,
  'moment/not-found': { never: 'Answers to moments are sent behind the thanks.' },
  'network/unreachable': { shown: ['panel', 'callback', 'email'] },
  'outbox/not-found': AGENTS,
  'person/not-found': { fallback: 'They were erased meanwhile, which ends the session too.' },
  'plugin/failed': PAGE,
  'protocol/unsupported': CHAT,
  'push/endpoint-refused': {
    fallback: 'The offer says of whatever went wrong that it can be tried later.',
  },
  'push/unavailable': {
    fallback: 'The offer says of whatever went wrong that it can be tried later.',
  },
  'request/invalid': CHAT,
  'request/malformed': OLD,
  'request/not-found': OLD,
  'request/too-large': OLD,
  'request/too-many': { never: 'What was written goes out by itself, and the chat says when.' },
  'request/too-slow': { fallback: 'Whatever was sent is sent again, as after a lost line.' },
  'server/internal': { fallback: 'It is on our side, as that sentence says.' },
  'server/unavailable': CHAT,
  'session/expired': CHAT,
  'session/invalid': CHAT,
  'session/link-invalid': { shown: ['resume'] },
  'site/unknown': CHAT,
}
