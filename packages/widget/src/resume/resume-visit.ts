import type { Client } from '@beckon/core'
import { isBeckonError, type SessionGrant } from '@beckon/protocol'

/** What an address ends with that a mail leads to, before the token. */
export const MARK = '#beckon='

/**
 * Goes on with the conversation that a mail led back to: its token is used up, taken out of the address bar
 * and never kept. Where it opens nothing any more, the chat opens as it is.
 */
export async function resumeVisit(client: Client, open: () => Promise<void>): Promise<void> {
  if (!location.hash.startsWith(MARK)) return
  const resume = location.hash.slice(MARK.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  const { locale, timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
  const body = { site: client.site, resume, locale, timezone }
  try {
    const { token } = await client.request<SessionGrant>('POST /v1/sessions', { body })
    client.record.patch({ session: token })
  } catch (error) {
    if (isBeckonError(error)) client.emit('error', { error })
  }
  // What goes wrong with the panel is told at the launcher.
  await open().catch(() => {})
}
