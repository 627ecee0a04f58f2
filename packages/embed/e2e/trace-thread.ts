import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** When, in microseconds. */
  ts: number
  /** Microseconds until it ended. */
  dur?: number
  /** Microseconds of the thread's own time. */
  tdur?: number
  args?: { data?: { url?: string } }
}

/** Something that a thread did at a stretch, in milliseconds. */
export interface Stretch {
  start: number
  end: number
  /** What the thread itself spent on it: time in which others had the processor does not count. */
  own: number
}

/**
 * What the page's thread did while something was done. A stretch lies in the one that called it. It is known by
 * the scripts that it ran: the browser has pages of its own, which are busy at times.
 */
export async function traceThread(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<Stretch[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('http'),
  )
  const isPage = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid)
  return traceEvents
    .filter((event) => event.ph === 'X' && isPage(event))
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: ts / 1000,
      end: (ts + dur) / 1000,
      own: tdur / 1000,
    }))
}
