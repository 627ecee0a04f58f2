import type { Client } from '@beckon/core'
import type { BeckonError, ErrorCode, SessionGrant } from '@beckon/protocol'
import type { PanelDoor } from '../panel-door.ts'

/** What an address ends with that a mail leads to, before the token. */
export const MARK = '#beckon='

/** What a notification leads to has this in place of a token: the session is here already. */
const CHAT = 'chat'

/** @returns what was in the way, if something was */
async function useToken(client: Client, resume: string): Promise<ErrorCode | undefined> {
  const { locale, timezone } = client.platform.readContext()
  const body = { site: client.site, resume, locale, timezone }
  try {
    const { token } = await client.request<SessionGrant>('POST /v1/sessions', { body })
    client.record.patch({ session: token })
    return undefined
  } catch (error) {
    // The client throws no other.
    client.emit('error', { error: error as BeckonError })
    return (error as BeckonError).code
  }
}

/**
 * Goes on with the conversation that a mail or a notification led back to: a token is used up, taken out of
 * the address bar and never kept. Where it opens nothing any more, the chat opens as it is, and says so. One that
 * names another site is left to the chat of that one.
 *
 * @param signal ends what goes on with the page
 */
export async function resume(
  client: Client,
  door: Pick<PanelDoor, 'load' | 'open' | 'isOpen'>,
  signal: AbortSignal,
): Promise<void> {
  if (navigator.serviceWorker?.controller) {
    const keep = await import('../device/keep-device.ts').catch(() => undefined)
    keep?.keepDevice(client, door, signal)
  }
  if (!location.hash.startsWith(MARK)) return
  const token = location.hash.slice(MARK.length)
  const [, , site = client.site] = token.split('.')
  if (site !== client.site) return
  history.replaceState(history.state, '', location.pathname + location.search)
  const code = token === CHAT ? undefined : await useToken(client, token)
  try {
    await door.open()
    if (!code) return
    const { tellLostLink } = await import('./tell-lost-link.ts')
    await tellLostLink(client, (await door.load()).root, { code, signal })
  } catch {
    // What goes wrong with the panel is told at the launcher.
  }
}
