import type { Client } from '@beckon/core'
import type { BeckonError, SiteConfig } from '@beckon/protocol'
import { listSubscriptions } from './device.ts'
import { type DeviceMark, readMark, removeMark, toOwner, writeMark } from './device-mark.ts'

/** As base64url, in which the gateway names its key. */
function spell(key: ArrayBuffer | null | undefined): string {
  const text = String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)))
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** What the browser has now in the stead of what it was subscribed with for this gateway. */
async function findChanged(
  client: Client,
  { endpoint, replaces }: DeviceMark,
): Promise<PushSubscription | undefined> {
  const all = await listSubscriptions()
  const known = all.find((each) => each.endpoint === endpoint)
  if (known) return replaces === undefined ? undefined : known
  if (all.length === 0) return undefined
  const { push } = await client.request<SiteConfig>(`GET /v1/sites/${client.site}/config`)
  // What was subscribed for another key is the site's own.
  return all.find(({ options }) => push && spell(options?.applicationServerKey) === push.key)
}

/**
 * Tells the gateway of what the browser changed, in the visitor's session: they agreed to be told on this
 * device, by whatever address it has. The worker, which saw the change, knows no session.
 *
 * @throws BeckonError where the gateway did not take it
 */
export async function renewDevice(client: Client): Promise<void> {
  const mark = readMark(client)
  const { session: token } = client.record.get()
  const isTheirs = (): boolean => mark?.owner === toOwner(client.record.get().session)
  if (!mark || !token || !isTheirs() || Notification.permission !== 'granted') return
  const subscription = await findChanged(client, mark)
  if (!subscription || !isTheirs()) return
  const { endpoint } = subscription
  const { owner, replaces = mark.endpoint } = mark
  // Noted first: whoever lets go of the device meanwhile ends this one.
  writeMark(client, { endpoint, owner, replaces })
  const body = { ...subscription.toJSON(), replaces }
  try {
    await client.request('POST /v1/push', { token, body })
  } catch (error) {
    // The client throws no other.
    if ((error as BeckonError).code !== 'consent/required') throw error
    // They took it back elsewhere: here it ends, too.
    await subscription.unsubscribe()
    return removeMark(client)
  }
  if (readMark(client)?.endpoint === endpoint && isTheirs()) writeMark(client, { endpoint, owner })
}
