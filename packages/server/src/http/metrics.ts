import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Server } from 'socket.io'
import type { Hub } from '../shared/hub.ts'
import { observeProcess } from './observe-process.ts'

export interface Metrics {
  contentType: string
  /** In the text format of Prometheus. */
  read(): Promise<string>
}

export interface MetricsOptions {
  app: FastifyInstance
  io: Server
  hub: Hub
}

/** Seconds. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

function measureRequests(app: FastifyInstance, register: Registry): void {
  const duration = new Histogram({
    name: 'beckon_http_request_duration_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const route = routeOptions.url ?? 'unknown'
    duration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

function countSockets(io: Server, register: Registry): void {
  new Gauge({
    name: 'beckon_sockets',
    help: 'Open sockets, by namespace.',
    labelNames: ['namespace'],
    registers: [register],
    collect() {
      for (const namespace of ['/visitor', '/agent']) {
        this.set({ namespace }, io.of(namespace).sockets.size)
      }
    },
  })
}

function countFacts(hub: Hub, register: Registry): void {
  const messages = new Counter({
    name: 'beckon_messages_stored_total',
    help: 'Messages stored, by author.',
    labelNames: ['author'],
    registers: [register],
  })
  const events = new Counter({
    name: 'beckon_events_total',
    help: 'Events received, by verdict.',
    labelNames: ['verdict'],
    registers: [register],
  })
  hub.subscribe('message:stored', ({ message }) => messages.inc({ author: message.author.kind }))
  hub.subscribe('events:judged', ({ ok, drop }) => {
    events.inc({ verdict: 'ok' }, ok)
    events.inc({ verdict: 'drop' }, drop)
  })
}

/** Counts what happens. Each gateway has its own registry: two may run in one process. */
export function createMetrics({ app, io, hub }: MetricsOptions): Metrics {
  const register = new Registry()
  measureRequests(app, register)
  countSockets(io, register)
  countFacts(hub, register)
  const all = Registry.merge([observeProcess(), register])
  return { contentType: all.contentType, read: () => all.metrics() }
}
