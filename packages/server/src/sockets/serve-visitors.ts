import { schemas, validate } from '@beckon/protocol/validate'
import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import type { Staff } from '../modules/agents/staff.ts'
import type { SessionsUsecases } from '../modules/sessions/sessions.usecases.ts'
import type { Watch } from '../shared/watch.ts'
import type { Admission } from './admission.ts'
import { dispatchRequests } from './dispatch.ts'
import type { Gate } from './gate.ts'
import type { VisitorHandlers } from './handler.ts'
import { checkProtocol, guardHandshake } from './handshake.ts'
import type { Presence } from './presence.ts'
import { personRoom, siteRoom } from './rooms.ts'
import { readSocketAddress } from './socket-address.ts'
import { watchExpiry } from './watch-expiry.ts'

export interface VisitorNamespaceOptions {
  sessions: SessionsUsecases
  presence: Presence
  staff: Staff
  handlers: VisitorHandlers
  gate: Gate
  /** Who may come in now. */
  admission: Admission
  log: Logger
  watch: Watch
  publicUrl: string | undefined
}

export function serveVisitors(io: Server, options: VisitorNamespaceOptions): void {
  const { sessions, presence, staff, handlers, gate, admission, log, watch, publicUrl } = options
  const tokenOf = ({ handshake }: Socket) => String(handshake.auth['session'])

  async function enter(socket: Socket): Promise<void> {
    const { session, protocol, echo } = validate(schemas.handshake, socket.handshake.auth)
    checkProtocol(protocol)
    // Whoever is the origin of a change is not told of it; nobody is, where all are to hear it.
    const origin = echo ? null : socket.id
    const { siteId, personId } = await sessions.authenticate(session, origin)
    socket.data = { siteId, personId, origin }
  }

  const listen = dispatchRequests({
    ...{ handlers, gate, log, watch },
    authenticate: async (socket) => ({
      ...(await sessions.authenticate(tokenOf(socket), socket.data.origin)),
      address: readSocketAddress(socket, publicUrl),
    }),
  })
  const watchSession = watchExpiry((socket) => sessions.readExpiry(tokenOf(socket)))

  const namespace = io.of('/visitor')
  namespace.use(guardHandshake(enter, { gate, admission, log, watch }))
  namespace.on('connection', (socket) => {
    const { siteId, personId } = socket.data
    void socket.join([personRoom(personId), siteRoom(siteId)])
    // Later notices tell changes only; this is what they change.
    socket.emit('staff:changed', { staffed: staff.count(siteId) > 0 })
    socket.on('disconnect', presence.enter(siteId, personId))
    listen(socket)
    watchSession(socket)
  })
}
