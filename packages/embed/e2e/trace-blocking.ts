import type { Browser, Page } from 'playwright-core'
import { type Stretch, traceThread } from './trace-thread.ts'

/** What a task may take before somebody who taps in it feels it, in milliseconds. */
const UNFELT = 50

/** Those that lie in no other. */
function findOutermost(stretches: readonly Stretch[]): Stretch[] {
  let end = Number.NEGATIVE_INFINITY
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((stretch) => {
      if (stretch.start < end) return false
      end = stretch.end
      return true
    })
}

/**
 * How long the page's tasks would hold up whoever taps, in milliseconds: what each takes above 50.
 *
 * @param slower how many times slower than this machine theirs is. Reckoned, and not slowed down by the browser,
 *   which does so by the clock and so counts what others had of the processor
 */
export async function traceBlocking(
  browser: Browser,
  page: Page,
  { slower, act }: { slower: number; act: () => Promise<void> },
): Promise<number> {
  const tasks = findOutermost(await traceThread(browser, page, act))
  return tasks.reduce((sum, { own }) => sum + Math.max(0, own * slower - UNFELT), 0)
}
