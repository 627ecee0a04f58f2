import type { Worker } from 'playwright-core'
import type { Visitor } from './visitor.ts'

interface Shown {
  title: string
  body: string
  data: unknown
}

interface WorkerWorld {
  registration: ServiceWorkerRegistration
  shown: Shown[]
  closed: number
}

/**
 * Keeps what the worker has the browser show, and shows it. The browser's own list cannot be polled: Chromium drops
 * from it what is asked for in the moment it is shown.
 */
export async function keepShown({ context }: Pick<Visitor, 'context'>): Promise<Worker> {
  const [worker] = context.serviceWorkers() as [Worker]
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerWorld
    const { registration } = scope
    const show = registration.showNotification.bind(registration)
    scope.shown = []
    registration.showNotification = async (title, { body = '', data, ...rest } = {}) => {
      await show(title, { body, data, ...rest })
      scope.shown.push({ title, body, data })
    }
  })
  return worker
}

export const listShown = (worker: Worker): Promise<string[][]> =>
  worker.evaluate(() =>
    (globalThis as unknown as WorkerWorld).shown.map(({ title, body }) => [title, body]),
  )

/** Clicks on what was shown last; tells how often it was closed. */
export const clickShown = (worker: Worker): Promise<number> =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerWorld
    const close = () => {
      scope.closed += 1
    }
    scope.closed = 0
    const notification = { ...scope.shown.at(-1), close }
    const event = Object.assign(new Event('notificationclick'), { notification, waitUntil() {} })
    globalThis.dispatchEvent(event)
    return scope.closed
  })
