/** Asks of a page from its worker; answered with true or false. */
export interface WorkerQuestion {
  beckon: 'look' | 'open'
}

/** Whether this browser can be told of something while the page is closed. */
export function canNotify(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

/** Behind whichever worker: a site has one for each path. */
const listRegistrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  (await navigator.serviceWorker?.getRegistrations()) ?? []

/** What this browser is subscribed with, the site's own included. */
export async function listSubscriptions(): Promise<PushSubscription[]> {
  const registrations = await listRegistrations()
  const found = await Promise.all(
    registrations.map(({ pushManager }) => pushManager?.getSubscription()),
  )
  return found.flatMap((subscription) => subscription ?? [])
}

/** Takes away what was shown of answers and stands there still; what the site itself shows is the site's. */
export async function closeNotifications(): Promise<void> {
  for (const registration of await listRegistrations())
    for (const notification of (await registration.getNotifications?.()) ?? [])
      if (notification.data?.beckon) notification.close()
}

/** The one of an endpoint, if there still is. */
export async function findSubscription(
  endpoint: string | undefined,
): Promise<PushSubscription | undefined> {
  return (await listSubscriptions()).find((each) => each.endpoint === endpoint)
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
