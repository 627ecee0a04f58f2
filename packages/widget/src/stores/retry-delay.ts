const FIRST = 500
const LONGEST = 20_000

/**
 * Milliseconds until the next attempt: doubled each time up to 20 s, and by chance between
 * half and all of that, so that a restarted gateway is not met by everybody at once.
 *
 * @param wait what the gateway named; that and up to a quarter of it comes before
 */
export function retryDelay(failures: number, [random = 0]: Uint8Array, wait = 0): number {
  const longest = Math.min(FIRST * 2 ** failures, LONGEST)
  return Math.round(wait * (1 + random / 1020) + longest * (0.5 + random / 510))
}
