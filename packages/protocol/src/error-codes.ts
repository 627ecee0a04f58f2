/** The closed list of errors, as `domain/reason`. */
export type ErrorCode =
  | 'agent/exists'
  | 'agent/last-owner'
  | 'agent/not-found'
  | 'article/not-found'
  | 'article/too-many'
  | 'auth/code-refused'
  | 'auth/code-required'
  | 'auth/factor-missing'
  | 'auth/forbidden'
  | 'auth/link-invalid'
  | 'auth/password-refused'
  | 'auth/refused'
  | 'auth/required'
  | 'auth/too-many'
  | 'callback/challenge-failed'
  | 'callback/challenge-required'
  | 'callback/closed'
  | 'callback/country-refused'
  | 'callback/not-found'
  | 'callback/over'
  | 'callback/phone-invalid'
  | 'callback/slot-taken'
  | 'callback/too-many'
  | 'case/not-found'
  | 'client/destroyed'
  | 'command/invalid'
  | 'command/unavailable'
  | 'consent/required'
  | 'conversation/not-found'
  | 'email/invalid'
  | 'email/too-many'
  | 'email/unavailable'
  | 'event/expired'
  | 'event/invalid'
  | 'event/too-large'
  | 'file/empty'
  | 'file/link-invalid'
  | 'file/not-found'
  | 'file/offset-wrong'
  | 'file/too-large'
  | 'file/too-many'
  | 'file/too-much'
  | 'file/type-refused'
  | 'file/unfinished'
  | 'identity/other-user'
  | 'identity/session-expired'
  | 'identity/token-expired'
  | 'identity/token-invalid'
  | 'identity/token-replayed'
  | 'identity/too-many'
  | 'key/forbidden'
  | 'message/answered'
  | 'message/empty'
  | 'message/reply-invalid'
  | 'message/too-long'
  | 'moment/not-found'
  | 'network/unreachable'
  | 'outbox/not-found'
  | 'person/not-found'
  | 'plugin/failed'
  | 'protocol/unsupported'
  | 'push/endpoint-refused'
  | 'push/unavailable'
  | 'request/invalid'
  | 'request/malformed'
  | 'request/not-found'
  | 'request/too-large'
  | 'request/too-many'
  | 'request/too-slow'
  | 'server/internal'
  | 'server/unavailable'
  | 'session/expired'
  | 'session/invalid'
  | 'session/link-invalid'
  | 'site/unknown'

/** Where in the input something is wrong. */
export interface Issue {
  /** Dotted path, e.g. `batch.0.event`; empty for the whole input. */
  path: string
  message: string
}

/** What every refusal looks like, over HTTP as the body, over a socket inside the ack. */
export interface ErrorBody {
  error: {
    code: ErrorCode
    message: string
    details?: readonly Issue[] | undefined
  }
}
