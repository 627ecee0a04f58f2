import type { Client } from '@beckon/core'
import type { BeckonError, SessionGrant } from '@beckon/protocol'
import type { PanelDoor } from '../panel-door.ts'

/** What an address ends with that a mail leads to, before the token. */
export const MARK = '#beckon='

/**
 * Goes on with the conversation that a mail led back to: its token is used up, taken out of the address bar
 * and never kept. Where it opens nothing any more, the chat opens as it is.
 */
export async function resume(client: Client, door: Pick<PanelDoor, 'open'>): Promise<void> {
  if (!location.hash.startsWith(MARK)) return
  const token = location.hash.slice(MARK.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  const { locale, timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
  const body = { site: client.site, resume: token, locale, timezone }
  try {
    const grant = await client.request<SessionGrant>('POST /v1/sessions', { body })
    client.record.patch({ session: grant.token })
  } catch (error) {
    // The client throws no other.
    client.emit('error', { error: error as BeckonError })
  }
  // What goes wrong with the panel is told at the launcher.
  await door.open().catch(() => {})
}
