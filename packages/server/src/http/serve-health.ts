import type { FastifyInstance } from 'fastify'
import type { Server } from 'socket.io'
import type { Metrics } from '../metrics/create-metrics.ts'
import type { Standing } from '../metrics/measure-backlog.ts'
import { type ReadinessOptions, readReadiness } from '../read-readiness.ts'
import { registerHealthRoutes } from './register-health-routes.ts'

export interface HealthOptions extends ReadinessOptions, Pick<Standing, 'readBacklog'> {
  app: FastifyInstance
  io: Server
  metrics: Metrics
}

/** Tells how a gateway is: to whoever sends it traffic, and to whoever looks after it. */
export function serveHealth({ app, io, metrics, ...options }: HealthOptions): void {
  const readIssues = () => readReadiness(options)
  const isReady = async () => (await readIssues()).length === 0
  metrics.attach({ app, io, isReady, readBacklog: options.readBacklog })
  registerHealthRoutes(app, { metrics, readIssues })
}
