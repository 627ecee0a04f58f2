import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import { isOwnOrigin } from '../http/own-origin.ts'
import { readCookie } from '../http/read-cookie.ts'
import type { AgentsUsecases } from '../modules/agents/agents.usecases.ts'
import { AGENT_COOKIE } from '../modules/agents/cookie.models.ts'
import type { Staff } from '../modules/agents/staff.ts'
import { refuse } from '../shared/refuse.ts'
import type { Watch } from '../shared/watch.ts'
import type { Admission } from './admission.ts'
import { dispatchRequests } from './dispatch.ts'
import type { Gate } from './gate.ts'
import type { AgentHandlers } from './handler.ts'
import { checkProtocol, guardHandshake } from './handshake.ts'
import type { Presence } from './presence.ts'
import { agentRoom, signInRoom, siteRoom } from './rooms.ts'
import { readSocketAddress } from './socket-address.ts'
import { watchExpiry } from './watch-expiry.ts'

export interface AgentNamespaceOptions {
  agents: AgentsUsecases
  handlers: AgentHandlers
  presence: Presence
  staff: Staff
  gate: Gate
  /** Who may come in now. */
  admission: Admission
  log: Logger
  watch: Watch
  publicUrl: string | undefined
}

export function serveAgents(io: Server, options: AgentNamespaceOptions): void {
  const { agents, handlers, presence, staff, gate, admission, log, watch, publicUrl } = options
  const tokenOf = ({ handshake }: Socket) => readCookie(handshake.headers.cookie, AGENT_COOKIE)

  const authenticate = (socket: Socket) =>
    agents.authenticate(tokenOf(socket), socket.id, readSocketAddress(socket, publicUrl))

  async function enter(socket: Socket): Promise<void> {
    if (!isOwnOrigin(socket.request, publicUrl)) throw refuse('auth/required')
    checkProtocol(socket.handshake.auth['protocol'])
    const actor = await authenticate(socket)
    const { siteId, sessionId, agentId, away } = actor
    socket.data = { siteId, sessionId, agentId, away }
  }

  const listen = dispatchRequests({ handlers, authenticate, gate, log, watch })
  const watchSession = watchExpiry((socket) => agents.readExpiry(tokenOf(socket)))

  const namespace = io.of('/agent')
  namespace.use(guardHandshake(enter, { gate, admission, log, watch }))
  namespace.on('connection', (socket) => {
    const { siteId, sessionId, agentId, away } = socket.data
    void socket.join([siteRoom(siteId), signInRoom(sessionId), agentRoom(agentId)])
    socket.on('disconnect', staff.enter(siteId, agentId, away))
    // Later notices tell changes only; this is what they change.
    for (const personId of presence.list(siteId)) {
      socket.emit('presence:changed', { personId, online: true })
    }
    listen(socket)
    watchSession(socket)
  })
}
