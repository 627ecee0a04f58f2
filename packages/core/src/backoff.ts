/** In milliseconds. */
const FIRST = 1000
const LONGEST = 300_000

/**
 * How long to wait before trying again, in milliseconds: twice as long each time, and somewhere
 * in that span at random, so that the visitors of a restarted gateway do not all come at once.
 *
 * @param attempt how often it failed, 1 at least
 * @param random one random byte
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoff(attempt: number, random: number): number {
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + random / 510)
}
