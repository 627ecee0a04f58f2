/** Asks of a page from its worker; answered with true or false. */
export interface WorkerQuestion {
  beckon: 'look' | 'open'
}

/** Whether this browser can be told of something while the page is closed. */
export function canNotify(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

/** What this browser was subscribed with, if it still is. */
export async function findSubscription(): Promise<PushSubscription | undefined> {
  // Behind whichever worker: a site has one for each path.
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  for (const { pushManager } of registrations) {
    const found = await pushManager?.getSubscription()
    if (found) return found
  }
  return undefined
}

/** Resolves once a worker can be pushed to. */
function whenActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting
  return new Promise((resolve, reject) => {
    if (active) return resolve()
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve()
      if (coming.state === 'redundant') reject(new Error('The worker was not kept'))
    })
  })
}

/**
 * Registers the site's worker and subscribes.
 *
 * @throws Error where there is no worker, or the browser has no push service
 */
export async function subscribeDevice(worker: string, key: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.register(worker)
  await whenActive(registration)
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}
