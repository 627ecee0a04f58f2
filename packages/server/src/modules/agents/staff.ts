import type { SharedMap } from '../../cluster/shared-map.ts'
import type { Publish } from '../../shared/facts.ts'

/** How many agents of a site are there and not away. */
export type CountStaff = (siteId: string) => number

/** An agent whose console is open, as gateways tell each other. */
export interface StaffEntry {
  siteId: string
  away: boolean
}

/** Which agents are there to answer, at any gateway. */
export interface Staff {
  /** An agent opened a console; returns how to leave. */
  enter(siteId: string, agentId: string, away: boolean): () => void
  setAway(agentId: string, away: boolean): void
  count: CountStaff
  /** Forgets who is about to be gone. */
  stop(): void
}

export interface StaffOptions {
  /** Tells sockets of this gateway; the others count for themselves. */
  publish: Publish
  /** Those of all gateways. */
  shared: SharedMap<StaffEntry>
  /** Milliseconds within which whoever loads the page anew is back. */
  grace?: number | undefined
}

interface Member extends StaffEntry {
  sockets: number
  leaving?: NodeJS.Timeout | undefined
}

const GRACE = 5000

export function createStaff({ publish, shared, grace = GRACE }: StaffOptions): Staff {
  const members = new Map<string, Member>()
  /** How many there were when that was told last. */
  const told = new Map<string, number>()

  function count(siteId: string): number {
    const all = [...members, ...shared.entries()]
    const there = all.filter(([, entry]) => entry.siteId === siteId && !entry.away)
    return new Set(there.map(([agentId]) => agentId)).size
  }

  function look(siteId: string): void {
    const before = told.get(siteId) ?? 0
    const now = count(siteId)
    if (now === 0) told.delete(siteId)
    else told.set(siteId, now)
    if (now !== before) publish('staff:changed', { siteId, count: now, before })
  }

  function leave(agentId: string, member: Member): void {
    member.sockets -= 1
    if (member.sockets > 0) return
    member.leaving = setTimeout(() => {
      members.delete(agentId)
      shared.delete(agentId)
      look(member.siteId)
    }, grace)
    member.leaving.unref()
  }

  function put(agentId: string, member: Member): void {
    members.set(agentId, member)
    shared.set(agentId, { siteId: member.siteId, away: member.away })
    look(member.siteId)
  }

  shared.onChange((agentId) => {
    // Of who is gone there is no site left to look at.
    const sites = new Set([...told.keys(), shared.get(agentId)?.siteId ?? ''])
    for (const siteId of sites) look(siteId)
  })

  return {
    count,

    enter(siteId, agentId, away) {
      const member = members.get(agentId) ?? { siteId, sockets: 0, away }
      clearTimeout(member.leaving)
      member.sockets += 1
      put(agentId, Object.assign(member, { away }))
      let here = true
      return () => {
        if (here) leave(agentId, member)
        here = false
      }
    },

    setAway(agentId, away) {
      const member = members.get(agentId)
      if (member) put(agentId, Object.assign(member, { away }))
    },

    stop() {
      for (const { leaving } of members.values()) clearTimeout(leaving)
    },
  }
}
