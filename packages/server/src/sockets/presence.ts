import type { SharedMap } from '../cluster/shared-map.ts'
import type { Publish } from '../shared/facts.ts'

/** Who is here: everybody with at least one open socket, at any gateway. */
export interface Presence {
  /** Returns how to leave again. */
  enter(siteId: string, personId: string): () => void
  isOnline(personId: string): boolean
  /** Everybody who is on a site now. */
  list(siteId: string): string[]
}

export interface PresenceOptions {
  /** Tells what happened here. */
  publish: Publish
  /** Tells what happened at another gateway. */
  tellHere: Publish
  /** The site of everybody who is here, as gateways tell each other. */
  shared: SharedMap<string>
}

export function createPresence({ publish, tellHere, shared }: PresenceOptions): Presence {
  const sockets = new Map<string, { siteId: string; count: number }>()
  /** Those of other gateways, as it was told last. */
  const elsewhere = new Map<string, string>()

  function move(siteId: string, personId: string, step: 1 | -1): void {
    const before = sockets.get(personId)?.count ?? 0
    const now = before + step
    if (now === 0) sockets.delete(personId)
    else sockets.set(personId, { siteId, count: now })
    if (before * now !== 0) return
    if (now > 0) shared.set(personId, siteId)
    else shared.delete(personId)
    // Who is at another gateway as well neither came nor went.
    if (!elsewhere.has(personId)) publish('presence:changed', { siteId, personId, online: now > 0 })
  }

  shared.onChange((personId) => {
    const siteId = shared.get(personId) ?? elsewhere.get(personId)
    const online = shared.has(personId)
    if (siteId === undefined || online === elsewhere.has(personId)) return
    if (online) elsewhere.set(personId, siteId)
    else elsewhere.delete(personId)
    if (!sockets.has(personId)) tellHere('presence:changed', { siteId, personId, online })
  })

  return {
    enter(siteId, personId) {
      let here = true
      move(siteId, personId, 1)
      return () => {
        if (here) move(siteId, personId, -1)
        here = false
      }
    },
    isOnline: (personId) => sockets.has(personId) || elsewhere.has(personId),
    list(siteId) {
      const here = [...sockets].map(([personId, { siteId: of }]) => [personId, of] as const)
      const all = new Map([...elsewhere, ...here])
      return [...all].flatMap(([personId, of]) => (of === siteId ? [personId] : []))
    },
  }
}
