import { ERROR_TABLE, type ErrorCode, isBeckonError } from '@beckon/protocol'

/** Where the general sentence says too little to an agent. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  'network/unreachable': 'There is no connection just now. Try again in a moment.',
  'conversation/not-found': 'This conversation does not exist, or belongs to another site.',
  'request/invalid': 'The gateway did not accept this.',
}

/** What to tell an agent about an error, in plain words. */
export function tellError(error: unknown): string {
  const code = isBeckonError(error) ? error.code : 'server/internal'
  // A newer gateway may know codes this page does not.
  return SENTENCES[code] ?? ERROR_TABLE[code]?.message ?? ERROR_TABLE['server/internal'].message
}
