import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readWriteKeyHeader, readWriteKeyQuery } from '../../http/read-write-key.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'

export interface LibraryRoutesOptions {
  sites: SitesUsecases
  /** Where the gateway is reached from outside, where that differs. */
  publicUrl: string | undefined
}

/**
 * What libraries of others ask for before they send: with these answers an unmodified one needs
 * nothing but the gateway's address.
 */
export function registerLibraryRoutes(
  app: FastifyInstance,
  { sites, publicUrl }: LibraryRoutesOptions,
): void {
  const requireKey = (key: string | undefined) => sites.requireKey(key, ['pk', 'src'])
  const readOrigin = ({ protocol, host }: FastifyRequest) =>
    new URL(publicUrl ?? `${protocol}://${host}`)

  /** @see https://github.com/segmentio/analytics-next/blob/master/packages/browser/src/browser/settings.ts */
  app.get<{ Params: { key: string } }>('/v1/projects/:key/settings', async (request) => {
    const { key } = request.params
    await requireKey(key)
    const { protocol, host, pathname } = readOrigin(request)
    const apiHost = `${host}${pathname.replace(/\/$/, '')}/v1`
    const segment = { apiKey: key, apiHost, protocol: protocol.slice(0, -1) }
    // Its measurements of itself would go to Segment.
    return { integrations: { 'Segment.io': segment }, plan: {}, metrics: { sampleRate: 0 } }
  })

  /** @see https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/ */
  const sourceConfig = async (request: FastifyRequest) => {
    const key = readWriteKeyHeader(request) ?? readWriteKeyQuery(request)
    const { site } = await requireKey(key)
    const off = { enabled: false }
    return {
      source: {
        id: site.id,
        name: site.name,
        writeKey: key,
        enabled: true,
        workspaceId: site.id,
        connections: [],
        destinations: [],
        config: { statsCollection: { errors: off, metrics: off } },
      },
    }
  }
  for (const url of ['/sourceConfig', '/sourceConfig/']) app.get(url, sourceConfig)

  // What libraries measure of themselves is of no use here.
  app.post('/v1/m', async () => ({ success: true }))
}
