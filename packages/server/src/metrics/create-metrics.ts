import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import type { Server } from 'socket.io'
import type { Hub } from '../shared/hub.ts'
import type { Watch } from '../shared/watch.ts'
import { countFacts } from './count-facts.ts'
import { measureBacklog, type Standing } from './measure-backlog.ts'
import { measureDeeds } from './measure-deeds.ts'
import { measureRequests } from './measure-requests.ts'
import { measureSockets } from './measure-sockets.ts'
import { observeProcess } from './observe-process.ts'

export interface Metrics {
  contentType: string
  /** In the text format of Prometheus. */
  read(): Promise<string>
  /** Measures what is done. */
  watch: Watch
  /** Measures what comes in, and what waits. */
  attach(parts: Standing & { app: FastifyInstance; io: Server }): void
}

/**
 * Counts what happens. Each gateway has its own registry: two may run in one process.
 *
 * @param hub what happened at this gateway
 */
export function createMetrics(hub: Hub): Metrics {
  const register = new Registry()
  countFacts(hub, register)
  return {
    contentType: register.contentType,
    // Not merged: a merged registry knows only what there was when it was made.
    read: async () => `${await observeProcess().metrics()}\n${await register.metrics()}`,
    watch: measureDeeds(register),
    attach({ app, io, ...standing }) {
      measureRequests(app, register)
      measureSockets(io, register)
      measureBacklog(standing, register)
    },
  }
}
