import type { Client } from '@beckon/core'
import type { BeckonError, SessionGrant } from '@beckon/protocol'
import type { PanelDoor } from '../panel-door.ts'

/** What an address ends with that a mail leads to, before the token. */
export const MARK = '#beckon='

/** What a notification leads to has this in place of a token: the session is here already. */
const CHAT = 'chat'

async function useToken(client: Client, resume: string): Promise<void> {
  const { locale, timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
  const body = { site: client.site, resume, locale, timezone }
  try {
    const { token } = await client.request<SessionGrant>('POST /v1/sessions', { body })
    client.record.patch({ session: token })
  } catch (error) {
    // The client throws no other.
    client.emit('error', { error: error as BeckonError })
  }
}

/**
 * Goes on with the conversation that a mail or a notification led back to: a token is used up, taken out of
 * the address bar and never kept. Where it opens nothing any more, the chat opens as it is.
 *
 * @param signal ends what goes on with the page
 */
export async function resume(
  client: Client,
  door: Pick<PanelDoor, 'open' | 'isOpen'>,
  signal: AbortSignal,
): Promise<void> {
  if (navigator.serviceWorker?.controller) {
    const keep = await import('../device/keep-device.ts').catch(() => undefined)
    keep?.keepDevice(client, door, signal)
  }
  if (!location.hash.startsWith(MARK)) return
  const token = location.hash.slice(MARK.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  if (token !== CHAT) await useToken(client, token)
  // What goes wrong with the panel is told at the launcher.
  await door.open().catch(() => {})
}
