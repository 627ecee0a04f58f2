import type { Logger } from 'pino'
import { createSpans } from './create-spans.ts'
import { type Libraries, loadLibraries } from './load-libraries.ts'
import { tellFailures } from './tell-failures.ts'
import { traceDeeds } from './trace-deeds.ts'
import { traceRequests } from './trace-requests.ts'
import { NO_TRACING, type Tracing, type TracingOptions } from './tracing.types.ts'

/** Milliseconds: what a collector gets to answer, and what is given to it at the end. */
const PATIENCE = 5000
const GOODBYE = 3000

export interface OpenTracingOptions {
  tracing?: TracingOptions | undefined
  database?: string | undefined
}

function createProvider(
  { sdk, exporter, resources }: Libraries,
  { endpoint, ratio = 1 }: TracingOptions,
  log: Logger,
) {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`
  const sender = new exporter.OTLPTraceExporter({ url, timeoutMillis: PATIENCE })
  const named = resources.resourceFromAttributes({ 'service.name': 'beckon' })
  // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come before what we call ourselves.
  const told = resources.detectResources({ detectors: [resources.envDetector] })
  return new sdk.TracerProvider({
    resource: resources.defaultResource().merge(named).merge(told),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: tellFailures(sender, log) })],
  })
}

/** Resolves after a while at most. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work.catch(() => {}), tooLate])
  clearTimeout(timer)
}

/**
 * Traces what a gateway does, where it was asked to; its libraries are loaded then and not before.
 *
 * @throws Error that says what to install
 */
export async function openTracing(options: OpenTracingOptions, log: Logger): Promise<Tracing> {
  if (options.tracing === undefined) return NO_TRACING
  const libraries = await loadLibraries()
  const provider = createProvider(libraries, options.tracing, log)
  const spans = createSpans(provider.getTracer('@beckon/server'), libraries)
  return {
    watch: traceDeeds(spans, options.database === undefined ? 'sqlite' : 'postgresql'),
    traceRequests: (app) => traceRequests(app, spans),
    close: () => within(GOODBYE, provider.shutdown()),
  }
}
