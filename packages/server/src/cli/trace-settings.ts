import { InvalidArgumentError, Option } from 'commander'
import type { TracingOptions } from '../tracing/tracing.types.ts'
import { readUrl } from './read-url.ts'

/** Where traces go, if anywhere. */
export interface TraceSettings {
  otlpEndpoint?: string | undefined
  traceRatio: number
}

function readRatio(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('Expected a number from 0 to 1.')
}

export function createTraceOptions(): Option[] {
  return [
    new Option('--otlp-endpoint <url>', 'collector of OpenTelemetry that takes traces over HTTP')
      .env('OTEL_EXPORTER_OTLP_ENDPOINT')
      .argParser(readUrl),
    new Option('--trace-ratio <number>', 'which part of the traces is kept, from 0 to 1')
      .env('OTEL_TRACES_SAMPLER_ARG')
      .default(1)
      .argParser(readRatio),
  ]
}

/** The collector to tell, if there is one. */
export function toTracingOptions(settings: TraceSettings): TracingOptions | undefined {
  const { otlpEndpoint: endpoint, traceRatio: ratio } = settings
  return endpoint === undefined ? undefined : { endpoint, ratio }
}
