import type { Client } from '@beckon/core'
import type { PanelDoor } from '../panel-door.ts'
import { closeNotifications, findSubscription, type WorkerQuestion } from './device.ts'
import { readMark, removeMark, toOwner } from './device-mark.ts'
import { renewDevice } from './renew-device.ts'

/**
 * Where it is subscribed, a browser no longer is. Its push service tells the gateway that it has gone. What it has shown
 * goes, too: whoever comes next is not to read it.
 */
export async function letGoOfDevice(client: Client): Promise<void> {
  const mark = readMark(client)
  if (mark === undefined) return
  // What the site itself subscribed is the site's.
  await (await findSubscription(mark.endpoint))?.unsubscribe()
  removeMark(client)
  await closeNotifications()
}

const kept = new WeakSet<Client>()

/**
 * Lets notifications lead to the chat, and ends them once this is another visitor's browser: somebody was
 * forgotten here, or signed in as somebody else.
 */
export function keepDevice(
  client: Client,
  { open, isOpen }: Pick<PanelDoor, 'open' | 'isOpen'>,
  signal: AbortSignal,
): void {
  const { serviceWorker } = navigator
  if (!serviceWorker || kept.has(client)) return
  kept.add(client)

  function onRecord(): void {
    const mark = readMark(client)
    if (mark && mark.owner !== toOwner(client.record.get().session))
      letGoOfDevice(client).catch(() => {})
  }

  function onQuestion({ data, ports: [port] }: MessageEvent<WorkerQuestion>): void {
    const what = data?.beckon
    if (what === 'look') port?.postMessage(isOpen() && document.visibilityState === 'visible')
    if (what !== 'open') return
    // Other sites may have their chat on this page: it is theirs who was written to.
    if (readMark(client) === undefined) return
    port?.postMessage(true)
    open('chat', true).catch(() => {})
  }

  serviceWorker.addEventListener('message', onQuestion, { signal })
  serviceWorker.startMessages()
  signal.addEventListener('abort', client.record.subscribe(onRecord))
  onRecord()
  // Where it fails, the next page tries again.
  renewDevice(client).catch(() => {})
}
