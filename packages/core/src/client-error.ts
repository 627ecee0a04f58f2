import { BeckonError } from '@beckon/protocol'

/**
 * What a client refuses by itself. The sentences repeat those of `ERROR_TABLE`, which holds
 * all of the gateway's too and would be downloaded by every visitor; a test compares them.
 */
export const CLIENT_ERRORS = {
  'client/destroyed': 'Beckon was removed from this page.',
  'command/invalid': 'This command does not take these values.',
  'command/unavailable': 'No plugin on this page answers this command.',
  'network/unreachable': 'The gateway cannot be reached just now.',
} as const

export function createClientError(code: keyof typeof CLIENT_ERRORS): BeckonError {
  return new BeckonError(code, CLIENT_ERRORS[code])
}
