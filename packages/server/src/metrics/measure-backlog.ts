import { Gauge, type Registry } from 'prom-client'
import type { Backlog } from '../database/read-backlog.ts'

/** How the gateway stands. */
export interface Standing {
  /** What waits in the database, of all sites. */
  readBacklog(): Promise<Backlog>
  isReady(): Promise<boolean>
}

type Values = Readonly<Record<string, number>>

/** What each number says. All gateways on a database tell the same of it. */
const HELP: Readonly<Record<string, string>> = {
  beckon_outbox_pending: 'What is to leave and has not, what is not due yet included.',
  beckon_outbox_lag_seconds: 'How long that is overdue which is due longest.',
  beckon_outbox_dead: 'What was given up, until somebody replays it.',
  beckon_waiting_visitors: 'Visitors who wait for a first answer.',
  beckon_waiting_longest_seconds: 'How long the one of them waits who waits longest.',
  beckon_waiting_calls: 'Visitors who wait to be called as soon as possible.',
}

function secondsSince(time: string | null): number {
  return time === null ? 0 : Math.max(0, (Date.now() - Date.parse(time)) / 1000)
}

const toValues = (backlog: Backlog): Values => ({
  beckon_outbox_pending: backlog.pending,
  beckon_outbox_lag_seconds: secondsSince(backlog.dueSince),
  beckon_outbox_dead: backlog.dead,
  beckon_waiting_visitors: backlog.waiting,
  beckon_waiting_longest_seconds: secondsSince(backlog.waitingSince),
  beckon_waiting_calls: backlog.calls,
})

/** Tells whether the gateway is ready, and what waits in its database; nothing of that while it cannot be read. */
export function measureBacklog({ readBacklog, isReady }: Standing, register: Registry): void {
  let reading: Promise<Values> | undefined
  /** Once for all gauges of a scrape. */
  function read(): Promise<Values> {
    reading ??= readBacklog()
      .then(toValues, () => ({}))
      .finally(() => {
        reading = undefined
      })
    return reading
  }

  for (const [name, help] of Object.entries(HELP)) {
    new Gauge({
      name,
      help,
      registers: [register],
      async collect() {
        const value = (await read())[name]
        // Without a value it is not told at all: a number of before would be a lie.
        this.remove()
        if (value !== undefined) this.set(value)
      },
    })
  }
  new Gauge({
    name: 'beckon_ready',
    help: 'Whether /readyz says so: 1, or 0.',
    registers: [register],
    async collect() {
      this.set((await isReady()) ? 1 : 0)
    },
  })
}
