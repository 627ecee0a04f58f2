import type { Browser, Page } from 'playwright-core'
import { traceThread } from './trace-thread.ts'

/**
 * What the page's thread itself spent at a stretch while something was done, in milliseconds, longest first. The
 * longest is a task, or the promises that are run between two. It says the same on a busy machine.
 */
export async function traceTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number[]> {
  const stretches = await traceThread(browser, page, act)
  return stretches.map(({ own }) => own).sort((a, b) => b - a)
}
