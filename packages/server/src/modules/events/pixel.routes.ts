import { isBeckonError, type Json } from '@beckon/protocol'
import type { FastifyInstance } from 'fastify'
import { readWriteKeyHeader } from '../../http/read-write-key.ts'
import { isObject } from './events.models.ts'
import type { EventsUsecases } from './events.usecases.ts'
import { PIXEL, readPixel } from './pixel.models.ts'

/**
 * Events of mails and pages that can do no more than show a picture. It is shown whatever becomes
 * of the event: nobody could read a refusal.
 */
export function registerPixelRoutes(app: FastifyInstance, events: EventsUsecases): void {
  app.get<{ Params: { method: string }; Querystring: Json }>(
    '/v1/pixel/:method',
    async (request, reply) => {
      const { method: type } = request.params
      const event = readPixel(request.query)
      const sender = { key: readWriteKeyHeader(request), allowed: ['pk', 'src'], bytes: 0 } as const
      try {
        await events.ingestOne(isObject(event) ? { ...event, type } : event, sender)
      } catch (error) {
        if (!isBeckonError(error)) request.log.error({ err: error }, 'a pixel was not stored')
      }
      return reply.type('image/gif').header('cache-control', 'no-store').send(PIXEL)
    },
  )
}
