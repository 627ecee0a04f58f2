import type { Issue } from '@beckon/protocol'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics/create-metrics.ts'
import { refuse } from '../shared/refuse.ts'

export interface HealthRoutesOptions {
  metrics: Metrics
  /** What keeps it from taking traffic; nothing where it does. */
  readIssues: () => Promise<Issue[]>
}

export function registerHealthRoutes(
  app: FastifyInstance,
  { metrics, readIssues }: HealthRoutesOptions,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }))

  app.get('/readyz', async () => {
    const issues = await readIssues()
    if (issues.length > 0) throw refuse('server/unavailable', issues)
    return { status: 'ready' }
  })

  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.contentType)
    return metrics.read()
  })
}
