import { JobFailure, nameFailure } from '../shared/job-failure.ts'
import { toKnownError } from '../shared/known-error.ts'
import { toStatus } from '../shared/to-error-body.ts'
import type { Deed, Watch } from '../shared/watch.ts'
import type { SpanOptions, Spans } from './create-spans.ts'

const KINDS: Readonly<Record<Deed['kind'], SpanOptions['kind']>> = {
  event: 'SERVER',
  handshake: 'SERVER',
  transaction: 'CLIENT',
  job: 'INTERNAL',
}

/** What is told of it: names and ids of requests, and nothing that somebody said. */
function describe({ kind, name, namespace, requestId }: Deed, system: string) {
  if (kind === 'transaction') return { 'db.system.name': system }
  if (kind === 'job') return { 'beckon.job': name }
  return { 'beckon.namespace': namespace, 'beckon.request_id': requestId }
}

/**
 * Traces what is done. Of an error its code is told and not its message, which may hold what somebody wrote.
 *
 * @param system what OpenTelemetry calls the database
 */
export function traceDeeds(spans: Spans, system: 'sqlite' | 'postgresql'): Watch {
  return (deed, work) => {
    const attributes = describe(deed, system)
    const running = spans.begin(deed.name, { kind: KINDS[deed.kind], attributes })
    return running.within(async () => {
      try {
        const result = await work()
        running.end({}, false)
        return result
      } catch (error) {
        const isOurs = error instanceof JobFailure || toStatus(toKnownError(error)) >= 500
        running.end({ 'error.type': nameFailure(error) }, isOurs)
        throw error
      }
    })
  }
}
