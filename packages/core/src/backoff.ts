/** In milliseconds. */
const FIRST = 3000
const LONGEST = 300_000

/** Of each span; nobody tries again at once. */
const LEAST = 0.3

/**
 * How long to wait before trying again, in milliseconds: 1.4 times as long each time, and somewhere
 * in most of that span at random. So the visitors of a gateway that comes back, however long it was
 * away, never come at more than twice the rate they come at on average.
 *
 * @param attempt how often it failed, 1 at least
 * @param random from 0 to 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoff(attempt: number, random: number): number {
  return Math.min(LONGEST, FIRST * 1.4 ** attempt) * (LEAST + (1 - LEAST) * random)
}
