import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Running, Spans } from './create-spans.ts'

/** Asked every few seconds, for ever: nobody wants to see them. */
const UNTRACED: readonly string[] = ['/healthz', '/readyz', '/metrics']

/** Traces each request by its route, never by its address, from its first byte to the last of its answer. */
export function traceRequests(app: FastifyInstance, spans: Spans): void {
  const running = new WeakMap<FastifyRequest, Running>()

  app.addHook('onRequest', (request, _reply, done) => {
    const { method, routeOptions, headers, id } = request
    const route = routeOptions.url ?? 'unknown'
    if (!UNTRACED.includes(route)) {
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'beckon.request_id': id,
      }
      running.set(
        request,
        spans.begin(`${method} ${route}`, { kind: 'SERVER', attributes, headers }),
      )
    }
    done()
  })

  // Not before: a body arrives by events of its connection, which know nothing of what is traced.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = running.get(request)
    if (span === undefined) done()
    else span.within(done)
  })

  app.addHook('onResponse', async (request, { statusCode }) => {
    const attributes = { 'http.response.status_code': statusCode }
    running.get(request)?.end(attributes, statusCode >= 500)
  })
}
