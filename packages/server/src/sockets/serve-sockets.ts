import type { Logger } from 'pino'
import type { Server } from 'socket.io'
import type { Lines } from '../cluster/open-lines.ts'
import type { Usecases } from '../create-usecases.ts'
import type { Limits } from '../limits/create-limits.ts'
import { createAgentHandlers } from '../modules/agents/agents.handlers.ts'
import type { Staff } from '../modules/agents/staff.ts'
import {
  createAgentCallbackHandlers,
  createVisitorCallbackHandlers,
} from '../modules/callbacks/callbacks.handlers.ts'
import {
  createCaseHandlers,
  createVisitorCaseHandlers,
} from '../modules/conversations/cases.handlers.ts'
import {
  createAgentConversationHandlers,
  createVisitorConversationHandlers,
} from '../modules/conversations/conversations.handlers.ts'
import { createPeopleHandlers } from '../modules/people/people.handlers.ts'
import type { Watch } from '../shared/watch.ts'
import { createAdmission } from './admission.ts'
import type { Gate } from './gate.ts'
import { moveSockets } from './move-sockets.ts'
import type { Presence } from './presence.ts'
import { readWatchRoom, watchRoom } from './rooms.ts'
import { serveAgents } from './serve-agents.ts'
import { serveVisitors } from './serve-visitors.ts'
import { tellSockets } from './tell-sockets.ts'
import { tellWaiting } from './tell-waiting.ts'

export interface ServeSocketsOptions {
  usecases: Usecases
  lines: Lines
  presence: Presence
  staff: Staff
  gate: Gate
  log: Logger
  watch: Watch
  limits: Limits
  publicUrl: string | undefined
  /** Handshakes of visitors that are taken in a second; those of agents wait for none of them. */
  handshakes?: number | undefined
}

/** About what a gateway on one core takes while it serves those who are there. */
const HANDSHAKES = 1000

/** Lets other gateways know whom agents look at here: what only those hear is told where somebody does. */
function shareWatched(io: Server, { watched }: Lines): void {
  const { adapter } = io.of('/agent')
  adapter.on('create-room', (room: string) => {
    const personId = readWatchRoom(room)
    if (personId !== undefined) watched.set(personId, true)
  })
  adapter.on('delete-room', (room: string) => {
    const personId = readWatchRoom(room)
    if (personId !== undefined) watched.delete(personId)
  })
}

/** Puts both namespaces to work: who may enter, what they may ask, what they are told. */
export function serveSockets(io: Server, options: ServeSocketsOptions): void {
  const { usecases, lines, handshakes = HANDSHAKES } = options
  const { all: hub, publish } = lines
  const { callbacks, people } = usecases
  const conversationOptions = { ...usecases, limits: options.limits, publish }
  serveVisitors(io, {
    ...options,
    sessions: usecases.sessions,
    admission: createAdmission(handshakes),
    handlers: {
      ...createVisitorConversationHandlers(conversationOptions),
      ...createVisitorCaseHandlers(usecases.visitorCases),
      ...createVisitorCallbackHandlers(callbacks),
    },
  })
  serveAgents(io, {
    ...options,
    agents: usecases.agents,
    admission: createAdmission(handshakes),
    handlers: {
      ...createAgentConversationHandlers(conversationOptions),
      ...createAgentHandlers(usecases.agents),
      ...createCaseHandlers(usecases.cases),
      ...createAgentCallbackHandlers(callbacks),
      ...createPeopleHandlers({
        people,
        watch: (socketId, personId) =>
          io.of('/agent').in(socketId).socketsJoin(watchRoom(personId)),
        unwatch: (socketId, personId) =>
          io.of('/agent').in(socketId).socketsLeave(watchRoom(personId)),
      }),
    },
  })
  hub.subscribe('agent:away', ({ agentId, away }) => options.staff.setAway(agentId, away))
  tellSockets(io, { hub, ...usecases })
  shareWatched(io, lines)
  lines.onLost(() => void moveSockets(io))
  tellWaiting(io, { hub, ...usecases })
}
