import type { Logger } from 'pino'
import { createMetrics, type Metrics } from './metrics/create-metrics.ts'
import type { Hub } from './shared/hub.ts'
import { joinWatches } from './shared/watch.ts'
import { type OpenTracingOptions, openTracing } from './tracing/open-tracing.ts'

/** What counts and traces all that a gateway does. */
export interface Watching extends Metrics {
  close(): Promise<void>
}

/**
 * @param hub what happens at this gateway
 * @throws Error where traces are asked for and their libraries are missing
 */
export async function openWatching(
  options: OpenTracingOptions,
  { hub, log }: { hub: Hub; log: Logger },
): Promise<Watching> {
  const tracing = await openTracing(options, log)
  const metrics = createMetrics(hub)
  return {
    ...metrics,
    watch: joinWatches(tracing.watch, metrics.watch),
    attach(parts) {
      metrics.attach(parts)
      tracing.traceRequests(parts.app)
    },
    close: tracing.close,
  }
}
