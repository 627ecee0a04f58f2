/** A hundredth of the lifetime: moving the end at each use would make every read a write. */
const STEPS = 100

/**
 * The new end of a session that is used now, or undefined while the stored one is near enough.
 * All times in milliseconds.
 */
export function slideExpiry(now: number, expiresAt: number, lifetime: number): number | undefined {
  const moved = now + lifetime
  return moved - expiresAt > lifetime / STEPS ? moved : undefined
}
