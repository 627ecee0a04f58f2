/** Who hears what. Visitors: all tabs of a person. */
export const personRoom = (personId: string): string => `person:${personId}`

/** Everybody of a site, in the namespace of visitors or of agents. */
export const siteRoom = (siteId: string): string => `site:${siteId}`

/** Agents: whoever has this person open. */
export const watchRoom = (personId: string): string => `watch:${personId}`

/** Whose room it is, if it is one of those. */
export const readWatchRoom = (room: string): string | undefined =>
  room.startsWith('watch:') ? room.slice('watch:'.length) : undefined

/** Agents: all sockets of one of them. */
export const agentRoom = (agentId: string): string => `agent:${agentId}`

/** Agents: all sockets of one sign-in. */
export const signInRoom = (sessionId: string): string => `sign-in:${sessionId}`
