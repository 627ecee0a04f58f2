/** Milliseconds after which somebody who comes was not cut off but left. */
const LONGEST = 5 * 60 * 1000

/** Absences that are remembered at most: the oldest are forgotten first. */
const MOST = 20_000

/** Who was cut off, and when. */
export interface Absences {
  begin(id: string, now: number): void
  /** How long it was; undefined where there was none, or not one that counts. */
  end(id: string, now: number): number | undefined
}

export function createAbsences(): Absences {
  const since = new Map<string, number>()
  return {
    begin(id, now) {
      // The one that began last is the last of the map.
      since.delete(id)
      since.set(id, now)
      for (const [oldest, at] of since) {
        if (since.size <= MOST && now - at <= LONGEST) return
        since.delete(oldest)
      }
    },
    end(id, now) {
      const at = since.get(id)
      since.delete(id)
      return at === undefined || now - at > LONGEST ? undefined : now - at
    },
  }
}
