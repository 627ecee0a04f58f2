import type { Publish } from '../shared/facts.ts'

/** Who is here: everybody with at least one open socket. */
export interface Presence {
  /** Returns how to leave again. */
  enter(siteId: string, personId: string): () => void
  isOnline(personId: string): boolean
  /** Everybody who is on a site now. */
  list(siteId: string): string[]
}

export function createPresence(publish: Publish): Presence {
  const sockets = new Map<string, { siteId: string; count: number }>()

  function move(siteId: string, personId: string, step: 1 | -1): void {
    const before = sockets.get(personId)?.count ?? 0
    const now = before + step
    if (now === 0) sockets.delete(personId)
    else sockets.set(personId, { siteId, count: now })
    if (before * now === 0) publish('presence:changed', { siteId, personId, online: now > 0 })
  }

  return {
    enter(siteId, personId) {
      let here = true
      move(siteId, personId, 1)
      return () => {
        if (here) move(siteId, personId, -1)
        here = false
      }
    },
    isOnline: (personId) => sockets.has(personId),
    list: (siteId) =>
      [...sockets].flatMap(([personId, here]) => (here.siteId === siteId ? [personId] : [])),
  }
}
