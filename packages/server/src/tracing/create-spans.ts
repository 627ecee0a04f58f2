import type {
  Attributes,
  Context,
  TextMapGetter,
  TextMapPropagator,
  Tracer,
} from '@opentelemetry/api'
import type { Libraries } from './load-libraries.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

export interface SpanOptions {
  /** Whether somebody outside asked for it, whether it asks somebody outside, or neither. */
  kind: 'SERVER' | 'CLIENT' | 'INTERNAL'
  attributes: Attributes
  /** Of the request that asks for it: they may name the trace it is part of. */
  headers?: Headers | undefined
}

/** Something that is traced and not done yet. */
export interface Running {
  /** What is traced in there is part of it. */
  within<T>(work: () => T): T
  /** @param hasFailed whether it is our fault, and not that of who asked */
  end(attributes: Attributes, hasFailed: boolean): void
}

export interface Spans {
  begin(name: string, options: SpanOptions): Running
}

const GETTER: TextMapGetter<Headers> = {
  keys: (headers) => Object.keys(headers),
  get: (headers, name) => headers[name],
}

/**
 * Begins spans below what is traced around them. Nothing of it is global: several gateways in one process, and
 * a process that traces something else, do not see each other.
 */
export function createSpans(tracer: Tracer, { api, contexts, core }: Libraries): Spans {
  const manager = new contexts.AsyncLocalStorageContextManager()
  const propagator: TextMapPropagator = new core.W3CTraceContextPropagator()

  function findAbove(headers: Headers | undefined): Context {
    const here = manager.active()
    return headers === undefined ? here : propagator.extract(here, headers, GETTER)
  }

  return {
    begin(name, { kind, attributes, headers }) {
      const above = findAbove(headers)
      const span = tracer.startSpan(name, { kind: api.SpanKind[kind], attributes }, above)
      const context = api.trace.setSpan(above, span)
      return {
        within: (work) => manager.with(context, work),
        end(more, hasFailed) {
          span.setAttributes(more)
          if (hasFailed) span.setStatus({ code: api.SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
  }
}
