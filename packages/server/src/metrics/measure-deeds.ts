import { Counter, Histogram, type Registry } from 'prom-client'
import { nameFailure } from '../shared/job-failure.ts'
import type { Deed, Watch } from '../shared/watch.ts'
import { BUCKETS } from './measure-requests.ts'

type Note = (deed: Deed, code: string, seconds: number) => void

function createNotes(register: Registry): Readonly<Record<Deed['kind'], Note>> {
  const registers = [register]
  const events = new Histogram({
    name: 'beckon_socket_request_duration_seconds',
    help: 'Time from a request of a socket to its ack, which comes after what it changed is stored.',
    labelNames: ['namespace', 'request', 'code'],
    buckets: BUCKETS,
    registers,
  })
  const handshakes = new Counter({
    name: 'beckon_socket_handshakes_total',
    help: 'Sockets that asked to come in, by what they were told.',
    labelNames: ['namespace', 'code'],
    registers,
  })
  const transactions = new Histogram({
    name: 'beckon_database_transaction_duration_seconds',
    help: 'Time until a transaction was on the disk, or failed.',
    labelNames: ['code'],
    buckets: BUCKETS,
    registers,
  })
  const jobs = new Histogram({
    name: 'beckon_outbox_job_duration_seconds',
    help: 'Time to do what is to leave, by what it is and what came of this try.',
    labelNames: ['job', 'code'],
    buckets: BUCKETS,
    registers,
  })
  return {
    event: ({ namespace = '', name: request }, code, seconds) =>
      events.observe({ namespace, request, code }, seconds),
    handshake: ({ namespace = '' }, code) => handshakes.inc({ namespace, code }),
    transaction: (_deed, code, seconds) => transactions.observe({ code }, seconds),
    job: ({ name: job }, code, seconds) => jobs.observe({ job, code }, seconds),
  }
}

/** Measures what is done, by what came of it: `ok`, or the code of an error. */
export function measureDeeds(register: Registry): Watch {
  const notes = createNotes(register)
  return async (deed, work) => {
    const begun = performance.now()
    let code = 'ok'
    try {
      return await work()
    } catch (error) {
      code = nameFailure(error)
      throw error
    } finally {
      notes[deed.kind](deed, code, (performance.now() - begun) / 1000)
    }
  }
}
