import type { Clock } from './clock.ts'

/**
 * Remembers the last so many names for a while, in memory.
 *
 * @returns whether a name is new, which it is no more from then on
 */
export function rememberLately(
  clock: Clock,
  { most, span }: { most: number; span: number },
): (name: string) => boolean {
  const seen = new Map<string, number>()
  return (name) => {
    const now = clock()
    const at = seen.get(name)
    if (at !== undefined && now - at < span && now >= at) return false
    // Those at the beginning are the oldest.
    seen.delete(name)
    seen.set(name, now)
    for (const [oldest] of seen) {
      if (seen.size <= most) break
      seen.delete(oldest)
    }
    return true
  }
}
