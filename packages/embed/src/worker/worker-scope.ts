/** As much of a worker's world as is used here: the page's types know nothing of it. */
export interface Waiting {
  waitUntil(what: Promise<unknown>): void
}

export interface PushArrival extends Event, Waiting {
  data: { json(): unknown } | null
}

export interface NoticeClick extends Event, Waiting {
  notification: Notification
}

export interface KeyChange extends Event, Waiting {
  oldSubscription?: PushSubscription | null
}

/** A page of the worker's origin. */
export interface OpenPage {
  visibilityState: DocumentVisibilityState
  focus(): Promise<unknown>
  postMessage(message: unknown, ports: readonly Transferable[]): void
}

export interface WorkerScope {
  location: Location
  registration: ServiceWorkerRegistration
  clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenPage[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(name: 'activate', listen: (event: Event & Waiting) => void): void
  addEventListener(name: 'push', listen: (event: PushArrival) => void): void
  addEventListener(name: 'notificationclick', listen: (event: NoticeClick) => void): void
  addEventListener(name: 'pushsubscriptionchange', listen: (event: KeyChange) => void): void
}
