import type { ErrorCode } from './error-codes.ts'

/** The HTTP status and the sentence of each error. A status of 0 is raised by clients only. */
export const ERROR_TABLE: Readonly<Record<ErrorCode, { status: number; message: string }>> = {
  'agent/exists': { status: 409, message: 'There is an agent of this e-mail address already.' },
  'agent/last-owner': {
    status: 409,
    message: 'A site needs an owner. Make somebody else one first.',
  },
  'agent/not-found': { status: 404, message: 'There is no such agent.' },
  'article/not-found': { status: 404, message: 'There is no such article.' },
  'article/too-many': {
    status: 429,
    message: 'Too much was counted from here. Wait, then try again.',
  },
  'auth/code-refused': {
    status: 401,
    message: 'This code is wrong or was used. Wait for the next one.',
  },
  'auth/code-required': { status: 401, message: 'Send the code of your second factor too.' },
  'auth/factor-missing': {
    status: 409,
    message: 'There is no second factor to confirm or to take away.',
  },
  'auth/forbidden': { status: 403, message: 'Only an owner of the site may do that.' },
  'auth/link-invalid': {
    status: 401,
    message: 'This login link was used or has expired. Ask for a new one.',
  },
  'auth/password-refused': {
    status: 400,
    message: 'This password would be too easy to guess. Take a longer one.',
  },
  'auth/refused': { status: 401, message: 'The e-mail address or the password is wrong.' },
  'auth/required': { status: 401, message: 'Sign in or send a key first.' },
  'auth/too-many': { status: 429, message: 'Too many attempts to sign in. Wait, then try again.' },
  'callback/challenge-failed': {
    status: 403,
    message: 'This proof of work does not count, or not any more. Solve a new challenge.',
  },
  'callback/challenge-required': {
    status: 403,
    message: 'This site wants a challenge solved before a call is asked for.',
  },
  'callback/closed': {
    status: 409,
    message: 'Nobody can call right now. Choose a time.',
  },
  'callback/country-refused': {
    status: 403,
    message: 'Numbers of this country are not called here.',
  },
  'callback/not-found': { status: 404, message: 'There is no such callback request.' },
  'callback/over': { status: 409, message: 'This call is done or was cancelled.' },
  'callback/phone-invalid': {
    status: 400,
    message: 'This is not a phone number we can call. Check it and add the country code.',
  },
  'callback/slot-taken': {
    status: 409,
    message: 'This time cannot be booked, or not any more. Choose another.',
  },
  'callback/too-many': {
    status: 429,
    message: 'Too many calls were asked for. Try again tomorrow, or write.',
  },
  'case/not-found': { status: 404, message: 'There is no such case.' },
  'client/destroyed': { status: 0, message: 'Beckon was removed from this page.' },
  'command/invalid': { status: 0, message: 'This command does not take these values.' },
  'command/unavailable': { status: 0, message: 'No plugin on this page answers this command.' },
  'consent/required': { status: 403, message: 'There is no consent on record that covers this.' },
  'conversation/not-found': { status: 404, message: 'There is no such conversation.' },
  'email/invalid': { status: 400, message: 'This is not an e-mail address we can write to.' },
  'email/too-many': {
    status: 429,
    message: 'Too many e-mails were asked for. Try again tomorrow.',
  },
  'email/unavailable': { status: 409, message: 'This site sends no e-mail.' },
  'event/invalid': {
    status: 400,
    message: 'This event lacks something or has a field of the wrong type.',
  },
  'event/too-large': { status: 413, message: 'One event may have 32 kB at most.' },
  'file/empty': { status: 400, message: 'This file is empty.' },
  'file/link-invalid': {
    status: 403,
    message: 'This link to a file has ended. Open the conversation again.',
  },
  'file/not-found': { status: 404, message: 'There is no such file.' },
  'file/offset-wrong': { status: 409, message: 'This is not where the upload stopped.' },
  'file/too-large': { status: 413, message: 'This file is larger than this site takes.' },
  'file/too-many': { status: 400, message: 'These are more files than one message takes.' },
  'file/too-much': {
    status: 429,
    message: 'This is more than can be sent in one day. Try again tomorrow.',
  },
  'file/type-refused': { status: 415, message: 'Files of this kind are not taken here.' },
  'file/unfinished': { status: 409, message: 'This file is not here as a whole yet.' },
  'identity/other-user': {
    status: 409,
    message: 'Somebody else was signed in here. Reset, then identify anew.',
  },
  'identity/session-expired': {
    status: 401,
    message: 'This proof of identity has ended. Send a new token.',
  },
  'identity/token-expired': { status: 401, message: 'This identity token has expired.' },
  'identity/token-invalid': { status: 401, message: 'This identity token proves nothing here.' },
  'identity/token-replayed': { status: 401, message: 'This identity token was used before.' },
  'identity/too-many': {
    status: 429,
    message: 'Too many identity tokens were refused. Wait, then try again.',
  },
  'key/forbidden': { status: 403, message: 'This key may not do that.' },
  'message/answered': { status: 409, message: 'This was answered already.' },
  'message/empty': { status: 400, message: 'A message needs a text.' },
  'message/reply-invalid': {
    status: 400,
    message: 'This is no answer to what was asked.',
  },
  'message/too-long': { status: 413, message: 'This message is too long. Send it in parts.' },
  'moment/not-found': { status: 404, message: 'There is no such moment.' },
  'network/unreachable': { status: 0, message: 'The gateway cannot be reached just now.' },
  'outbox/not-found': { status: 404, message: 'There is nothing of this id that is to be sent.' },
  'person/not-found': { status: 404, message: 'There is no such person.' },
  'plugin/failed': { status: 0, message: 'A plugin of this page failed. The rest goes on.' },
  'protocol/unsupported': {
    status: 426,
    message: 'This client speaks a protocol the gateway does not. Update it.',
  },
  'push/endpoint-refused': {
    status: 400,
    message: 'Notifications are not sent to this push service.',
  },
  'push/unavailable': { status: 409, message: 'This site sends no notifications.' },
  'request/invalid': { status: 400, message: 'Some fields are missing or of the wrong type.' },
  'request/malformed': { status: 400, message: 'The body is not valid JSON.' },
  'request/not-found': { status: 404, message: 'There is nothing at this address.' },
  'request/too-large': { status: 413, message: 'This is larger than the gateway accepts.' },
  'request/too-many': {
    status: 429,
    message: 'This is more than is taken from here at a time. Wait, then send it again.',
  },
  'request/too-slow': { status: 408, message: 'This came too slowly. Send it again.' },
  'server/internal': { status: 500, message: 'Something went wrong on our side. It was logged.' },
  'server/unavailable': {
    status: 503,
    message: 'The gateway is busy or stopping. Try again shortly.',
  },
  'session/expired': { status: 401, message: 'This session has expired. Start a new one.' },
  'session/invalid': { status: 401, message: 'This session is not known. Start a new one.' },
  'session/link-invalid': { status: 401, message: 'This link was used or has expired.' },
  'site/unknown': { status: 401, message: 'No site has this key.' },
}
