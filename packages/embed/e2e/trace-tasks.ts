import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds of the thread's own time. */
  tdur?: number
  args?: { name?: string }
}

/**
 * What the page's thread itself spent at a stretch while something was done, in milliseconds, longest first. A
 * stretch lies in the one that called it; the longest is a task, or the promises that are run between two. Time
 * in which others had the processor does not count, so it says the same on a busy machine.
 */
export async function traceTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const threads = traceEvents.filter(({ name, args }) => name === 'FunctionCall' && args)
  const isPage = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid)
  return traceEvents
    .filter((event) => event.ph === 'X' && isPage(event))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
}
