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
  /** How much it has done with that it was kept running for. */
  handled: number
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
    scope.handled = 0
    const pushed: { waitUntil(work: Promise<unknown>): void } = Reflect.get(
      globalThis,
      'ExtendableEvent',
    ).prototype
    const { waitUntil } = pushed
    pushed.waitUntil = function (work) {
      void work.finally(() => scope.handled++)
      waitUntil.call(this, work)
    }
    registration.showNotification = async (title, { body = '', data, ...rest } = {}) => {
      await show(title, { body, data, ...rest })
      scope.shown.push({ title, body, data })
    }
  })
  return worker
}

export const countHandled = (worker: Worker): Promise<number> =>
  worker.evaluate(() => (globalThis as unknown as WorkerWorld).handled)

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
