import type {
  AgentToServer,
  ServerToAgent,
  ServerToVisitor,
  VisitorToServer,
} from '@beckon/protocol'
import type { Namespace, Server } from 'socket.io'
import type { CallbacksUsecases } from '../modules/callbacks/callbacks.usecases.ts'
import type { CasesUsecases } from '../modules/conversations/cases.usecases.ts'
import type { PeopleUsecases } from '../modules/people/people.usecases.ts'
import type { Hub } from '../shared/hub.ts'
import { refuse } from '../shared/refuse.ts'
import { toErrorBody } from '../shared/to-error-body.ts'
import { othersIn } from './others-in.ts'
import { agentRoom, personRoom, signInRoom, siteRoom, watchRoom } from './rooms.ts'

export interface TellSocketsOptions {
  hub: Hub
  callbacks: CallbacksUsecases
  cases: CasesUsecases
  people: PeopleUsecases
}

/** Lets the tabs of a guest hear what concerns whom they proved to be, and ends those of who is gone. */
function moveVisitors(visitors: Namespace<VisitorToServer, ServerToVisitor>, hub: Hub): void {
  hub.subscribe('person:moved', ({ fromId, toId }) => {
    const tabs = visitors.in(personRoom(fromId))
    tabs.socketsJoin(personRoom(toId))
    tabs.socketsLeave(personRoom(fromId))
  })
  hub.subscribe('person:erased', ({ personId }) => {
    const tabs = visitors.in(personRoom(personId))
    tabs.emit('session:ended', toErrorBody(refuse('session/invalid')))
    tabs.disconnectSockets(true)
  })
}

/** Tells the tabs of visitors. */
function tellVisitors(visitors: Namespace<VisitorToServer, ServerToVisitor>, hub: Hub): void {
  hub.subscribe('message:stored', ({ personId, message, origin }) => {
    othersIn(visitors, personRoom(personId), origin)?.emit('message:new', { message })
  })
  hub.subscribe('read:moved', ({ personId, read, origin }) => {
    othersIn(visitors, personRoom(personId), origin)?.emit('message:read', { read })
  })
  hub.subscribe('delivered:moved', ({ personId, delivered, origin }) => {
    othersIn(visitors, personRoom(personId), origin)?.emit('message:delivered', { delivered })
  })
  hub.subscribe('callback:changed', ({ callback, origin }) => {
    const tabs = othersIn(visitors, personRoom(callback.personId), origin)
    tabs?.emit('callback:changed', { callback })
  })
  hub.subscribe('typing:changed', ({ by, personId, active, name }) => {
    if (by === 'agent') visitors.to(personRoom(personId)).emit('typing:changed', { active, name })
  })
}

/** Tells the tabs of a visitor what became of their case: it has a beginning, an end and a rating. */
function tellCases(
  visitors: Namespace<VisitorToServer, ServerToVisitor>,
  { hub, cases }: Pick<TellSocketsOptions, 'hub' | 'cases'>,
): void {
  async function tell({ siteId, caseId }: { siteId: string; caseId: string }): Promise<void> {
    const { personId, id, status, closedAt, rating } = await cases.read(siteId, caseId)
    const told = { case: { id, status, closedAt, rating } }
    visitors.to(personRoom(personId)).emit('case:changed', told)
  }
  for (const fact of ['case:opened', 'case:closed', 'case:rated'] as const)
    hub.subscribe(fact, tell)
}

/** Tells those who wait for a call and are here that they moved up. */
function tellQueue(
  visitors: Namespace<VisitorToServer, ServerToVisitor>,
  { hub, callbacks }: Pick<TellSocketsOptions, 'hub' | 'callbacks'>,
): void {
  const isHere = (personId: string) => visitors.adapter.rooms.has(personRoom(personId))
  hub.subscribe('queue:moved', async ({ siteId, since }) => {
    for (const callback of await callbacks.listMoved(siteId, since, isHere)) {
      visitors.to(personRoom(callback.personId)).emit('callback:changed', { callback })
    }
  })
}

/** Tells all agents of a site. */
function tellAgents(agents: Namespace<AgentToServer, ServerToAgent>, hub: Hub): void {
  const others = (siteId: string, origin: string | null) =>
    othersIn(agents, siteRoom(siteId), origin)

  hub.subscribe('message:stored', ({ siteId, message, origin }) => {
    others(siteId, origin)?.emit('message:new', { message })
  })
  hub.subscribe('read:moved', ({ siteId, conversationId, read, origin }) => {
    others(siteId, origin)?.emit('message:read', { conversationId, read })
  })
  hub.subscribe('delivered:moved', ({ siteId, conversationId, delivered, origin }) => {
    others(siteId, origin)?.emit('message:delivered', { conversationId, delivered })
  })
  hub.subscribe('agent:away', ({ agentId, away }) => {
    agents.to(agentRoom(agentId)).emit('away:changed', { away })
  })
  hub.subscribe('callback:changed', ({ siteId, callback, origin }) => {
    others(siteId, origin)?.emit('callback:changed', { callback })
  })
  hub.subscribe('typing:changed', ({ by, siteId, conversationId, active }) => {
    if (by === 'visitor') others(siteId, null)?.emit('typing:changed', { conversationId, active })
  })
  hub.subscribe('presence:changed', ({ siteId, personId, online }) => {
    others(siteId, null)?.emit('presence:changed', { personId, online })
  })
  hub.subscribe('agent:left', ({ sessionId }) => {
    const sockets = agents.in(signInRoom(sessionId))
    sockets.emit('session:ended', toErrorBody(refuse('auth/required')))
    sockets.disconnectSockets(true)
  })
}

/**
 * Tells agents what has to be read first, and those who watch a person. A room that nobody of this
 * process is in costs nothing: a visitor must not be able to make the gateway read for no one.
 */
function tellWatchers(
  agents: Namespace<AgentToServer, ServerToAgent>,
  { hub, cases, people }: TellSocketsOptions,
): void {
  const isHeard = (room: string) => agents.adapter.rooms.has(room)
  const watchersOf = (personIds: readonly (string | null)[]) =>
    personIds.filter((id): id is string => id !== null && isHeard(watchRoom(id)))

  hub.subscribe('case:changed', async ({ siteId, caseId }) => {
    if (!isHeard(siteRoom(siteId))) return
    agents.to(siteRoom(siteId)).emit('case:changed', { case: await cases.read(siteId, caseId) })
  })
  hub.subscribe('event:stored', ({ personIds, event }) => {
    for (const personId of watchersOf(personIds)) {
      agents.to(watchRoom(personId)).emit('event:new', { personId, event })
    }
  })
  hub.subscribe('receipt:stored', ({ personId: id, receipt }) => {
    for (const personId of watchersOf([id])) {
      agents.to(watchRoom(personId)).emit('consent:changed', { personId, receipt })
    }
  })
  hub.subscribe('person:changed', async ({ siteId, personId }) => {
    if (isHeard(watchRoom(personId))) {
      const person = await people.read(siteId, personId)
      agents.to(watchRoom(personId)).emit('person:changed', { person })
    }
    if (!isHeard(siteRoom(siteId))) return
    // Lists show the name.
    for (const supportCase of await cases.listOf(siteId, personId)) {
      agents.to(siteRoom(siteId)).emit('case:changed', { case: supportCase })
    }
  })
}

/** Turns facts into notices to the sockets they concern. A notice is a hint: who misses it catches up. */
export function tellSockets(io: Server, options: TellSocketsOptions): void {
  const agents: Namespace<AgentToServer, ServerToAgent> = io.of('/agent')
  tellVisitors(io.of('/visitor'), options.hub)
  moveVisitors(io.of('/visitor'), options.hub)
  tellCases(io.of('/visitor'), options)
  tellQueue(io.of('/visitor'), options)
  tellAgents(agents, options.hub)
  tellWatchers(agents, options)
}
