import type { FastifyInstance } from 'fastify'
import type { Server } from 'socket.io'
import type { Lines } from './cluster/open-lines.ts'
import type { Staff } from './modules/agents/staff.ts'
import type { OwnDomain } from './own-domain.ts'
import type { Gate } from './sockets/gate.ts'

/** Milliseconds that peers get to say goodbye. */
const GOODBYE = 1000

export interface StopOptions {
  app: FastifyInstance
  io: Server
  gate: Gate
  staff: Staff
  domain: OwnDomain
  lines: Lines
  /** Ends the connections that are open. */
  endConnections: () => void
}

/** Ends the work in hand, then what it was done with. */
export async function stopGateway(options: StopOptions): Promise<void> {
  const { app, io, gate, staff, domain, lines, endConnections } = options
  await gate.close()
  io.disconnectSockets(true)
  io.engine.close()
  staff.stop()
  const timer = setTimeout(endConnections, GOODBYE)
  await app.close()
  clearTimeout(timer)
  await domain.stopWork()
  await lines.settle()
  await lines.cluster.leave()
  await domain.close()
}
