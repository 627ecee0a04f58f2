import type { FastifyInstance } from 'fastify'
import { type Watch, watchNothing } from '../shared/watch.ts'

export interface TracingOptions {
  /** Where a collector takes OTLP over HTTP: `http://127.0.0.1:4318`. */
  endpoint: string
  /** Which part of the traces that begin here is kept, from 0 to 1. Default all. */
  ratio?: number | undefined
}

/** Tells a collector what was done, and how long each part of it took. */
export interface Tracing {
  watch: Watch
  traceRequests(app: FastifyInstance): void
  /** Sends what is left. */
  close(): Promise<void>
}

/** For whoever did not ask for it: it costs nothing, and loads nothing. */
export const NO_TRACING: Tracing = {
  watch: watchNothing,
  traceRequests() {},
  close: async () => {},
}
