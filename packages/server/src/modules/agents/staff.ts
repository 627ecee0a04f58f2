import type { Publish } from '../../shared/facts.ts'

/** How many agents of a site are there and not away. */
export type CountStaff = (siteId: string) => number

/**
 * Which agents are there to answer. This one knows of one gateway's sockets; gateways side by side need one
 * that adds up what each of them knows.
 */
export interface Staff {
  /** An agent opened a console; returns how to leave. */
  enter(siteId: string, agentId: string, away: boolean): () => void
  setAway(agentId: string, away: boolean): void
  count: CountStaff
  /** Forgets who is about to be gone. */
  stop(): void
}

interface Member {
  siteId: string
  sockets: number
  away: boolean
  leaving?: NodeJS.Timeout | undefined
}

/** Milliseconds within which whoever loads the page anew is back. */
const GRACE = 5000

export function createStaff(publish: Publish, grace: number = GRACE): Staff {
  const members = new Map<string, Member>()

  const count = (siteId: string): number =>
    [...members.values()].filter((member) => member.siteId === siteId && !member.away).length

  function change(siteId: string, work: () => void): void {
    const before = count(siteId)
    work()
    const now = count(siteId)
    if (now !== before) publish('staff:changed', { siteId, count: now, before })
  }

  function leave(agentId: string, member: Member): void {
    member.sockets -= 1
    if (member.sockets > 0) return
    member.leaving = setTimeout(() => {
      change(member.siteId, () => members.delete(agentId))
    }, grace)
    member.leaving.unref()
  }

  return {
    count,

    enter(siteId, agentId, away) {
      const member = members.get(agentId) ?? { siteId, sockets: 0, away }
      clearTimeout(member.leaving)
      member.sockets += 1
      change(siteId, () => members.set(agentId, Object.assign(member, { away })))
      let here = true
      return () => {
        if (here) leave(agentId, member)
        here = false
      }
    },

    setAway(agentId, away) {
      const member = members.get(agentId)
      if (member) change(member.siteId, () => Object.assign(member, { away }))
    },

    stop() {
      for (const { leaving } of members.values()) clearTimeout(leaving)
    },
  }
}
