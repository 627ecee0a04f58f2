import { isBeckonError } from '@beckon/protocol'

/** Whatever is said: a chat that waits for longer is no chat, and timers of browsers end within a month. */
const LONGEST = 300_000

/** Milliseconds for which the gateway wants to be left alone, if it said so: section 1 of the protocol. */
export function readWait(error: unknown): number {
  const details = isBeckonError(error) ? error.details : undefined
  const said = details?.find(({ path }) => path === 'retryAfter')?.message
  return Math.min(Number(/\d+/.exec(String(said))) * 1000, LONGEST)
}
