import type { FastifyInstance } from 'fastify'
import { refuse } from '../shared/refuse.ts'
import type { Metrics } from './metrics.ts'

export interface HealthRoutesOptions {
  metrics: Metrics
  /** False while starting or stopping, and while nothing can be stored. */
  isReady: () => Promise<boolean>
}

export function registerHealthRoutes(
  app: FastifyInstance,
  { metrics, isReady }: HealthRoutesOptions,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }))

  app.get('/readyz', async () => {
    if (!(await isReady())) throw refuse('server/unavailable')
    return { status: 'ready' }
  })

  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.contentType)
    return metrics.read()
  })
}
