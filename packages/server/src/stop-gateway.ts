import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Server } from 'socket.io'
import type { Lines } from './cluster/open-lines.ts'
import type { Staff } from './modules/agents/staff.ts'
import type { Watching } from './open-watching.ts'
import type { OwnDomain } from './own-domain.ts'
import type { Gate } from './sockets/gate.ts'
import { moveSockets } from './sockets/move-sockets.ts'

/** Milliseconds that peers get to say goodbye. */
const GOODBYE = 1000

export interface DrainOptions {
  app: FastifyInstance
  io: Server
}

export interface StopOptions extends DrainOptions {
  gate: Gate
  staff: Staff
  domain: OwnDomain
  lines: Lines
  watching: Watching
  /** Ends the connections that are open. */
  endConnections: () => void
}

/** Milliseconds that sockets are moved in at most, however many there are. */
const MOVING = 15_000

/**
 * Lets everybody go elsewhere before it stops: who looks at `/readyz` hears first that this gateway goes, then nobody
 * else comes in, then the sockets are moved by and by. What is asked meanwhile is answered.
 */
export async function drainGateway({ app, io }: DrainOptions, time: number): Promise<void> {
  if (time === 0) return
  await delay(time)
  app.server.close()
  await moveSockets(io, MOVING)
}

/** Ends the work in hand, then what it was done with. */
export async function stopGateway(options: StopOptions): Promise<void> {
  const { app, io, gate, staff, domain, lines, watching, endConnections } = options
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
  await watching.close()
}
