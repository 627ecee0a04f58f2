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

const TASK = /RunTask$/

/**
 * What the page's thread itself spent on each of its tasks while something was done, in milliseconds, longest
 * first. Time in which others had the processor does not count, so it says the same on a busy machine.
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
  const tasks = traceEvents.filter((event) => event.ph === 'X' && TASK.test(event.name))
  return tasks
    .filter(isPage)
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
}
