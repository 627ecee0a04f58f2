import type { SpanExporter } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'

/** What OpenTelemetry calls a success. */
const SUCCESS = 0

/** Says once that nothing arrives at the collector, and once that it does again. */
export function tellFailures(exporter: SpanExporter, log: Logger): SpanExporter {
  let isFailing = false
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const hasFailed = result.code !== SUCCESS
        if (hasFailed && !isFailing) log.warn({ err: result.error }, 'no traces arrive')
        if (!hasFailed && isFailing) log.info('traces arrive again')
        isFailing = hasFailed
        done(result)
      })
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}
