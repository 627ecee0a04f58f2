import type { PushNotice } from '@beckon/protocol'
import type { OpenPage, PushArrival, WorkerScope } from './worker-scope.ts'

/** Milliseconds that a page gets to say that it shows the chat, or opened it. */
const PATIENCE = 1000

/** What may be pushed here is not always ours: the site may have a worker of its own around this. */
function readNotice({ data }: PushArrival): PushNotice | undefined {
  try {
    const notice = data?.json() as PushNotice
    return notice.beckon && notice
  } catch {
    return undefined
  }
}

/** Asks a page something; false where it does not answer. */
function ask(page: OpenPage, what: 'look' | 'open'): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    setTimeout(resolve, PATIENCE, false)
    page.postMessage({ beckon: what }, [port2])
  })
}

/** Shows what a gateway pushes, and leads from there to the chat. */
export function startWorker(scope: WorkerScope): void {
  const { clients, registration, location } = scope
  const listPages = () => clients.matchAll({ type: 'window', includeUncontrolled: true })

  async function show({ title, url, ...notice }: PushNotice): Promise<void> {
    const pages = (await listPages()).filter((page) => page.visibilityState === 'visible')
    const seen = await Promise.all(pages.map((page) => ask(page, 'look')))
    if (seen.includes(true)) return
    await registration.showNotification(title, { ...notice, data: { beckon: 1, url } })
  }

  async function open(url = '/'): Promise<void> {
    const [page] = await listPages()
    if (page) {
      // Not every browser lets a worker do so.
      await page.focus().catch(() => {})
      if (await ask(page, 'open')) return
    }
    // What came over the network opens no page of anybody else's.
    const target = new URL(url, location.origin)
    const path = target.origin === location.origin ? target.pathname + target.search : '/'
    await clients.openWindow(`${path}#beckon=chat`)
  }

  scope.addEventListener('push', (event) => {
    const notice = readNotice(event)
    if (notice) event.waitUntil(show(notice))
  })
  scope.addEventListener('notificationclick', (event) => {
    const { data } = event.notification
    if (!data?.beckon) return
    event.notification.close()
    event.waitUntil(open(data.url))
  })
  scope.addEventListener('pushsubscriptionchange', (event) => {
    const options = event.oldSubscription?.options
    // The gateway is told by the next page: only a page knows whose it is.
    if (options) event.waitUntil(registration.pushManager.subscribe(options))
  })
  // A worker that takes this one along decides itself what it is to pages.
  if (location.pathname.endsWith('/beckon-worker.js')) {
    scope.addEventListener('activate', (event) => event.waitUntil(clients.claim()))
  }
}
