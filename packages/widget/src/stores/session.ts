import type { Client, Stop } from '@beckon/core'
import type { SessionGrant, SessionRequest, SiteConfig } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'

/** The visitor's session: in memory at first, in the record from their first act on. */
export interface Session {
  $config: ReadableAtom<SiteConfig | null>
  /** True once the gateway no longer takes it; stays so until `renew`. */
  $ended: ReadableAtom<boolean>
  /**
   * The token; asks for a session where there is none yet.
   *
   * @throws BeckonError
   */
  obtain(): Promise<string>
  /** Writes the token into the record: the visitor has acted. */
  keep(): void
  isKept(): boolean
  end(): void
  /** Forgets the ended session, so that the next `obtain` begins a new one. */
  renew(): void
  dispose: Stop
}

function readRequest(client: Client): SessionRequest {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { anonymousId } = client.record.get()
  return { site: client.site, anonymousId, locale, timezone: timeZone }
}

/**
 * @param onReplaced called when the session went away or became another one, in any tab; with
 *   true where another tab of the same visitor merely was the first to act
 */
export function createSession(client: Client, onReplaced: (sameVisitor: boolean) => void): Session {
  const { record } = client
  const $config = atom<SiteConfig | null>(null)
  const $ended = atom(false)
  let token = record.get().session
  let kept = token !== undefined
  let asking: Promise<string> | undefined
  /** The anonymousId the session was begun with. */
  let named: string | undefined

  async function begin(): Promise<string> {
    const body = readRequest(client)
    const grant = await client.request<SessionGrant>('POST /v1/sessions', { body })
    $config.set(grant.config)
    if (record.get().anonymousId !== body.anonymousId) return begin()
    named = body.anonymousId
    token ??= grant.token
    return token
  }

  async function loadConfig(): Promise<void> {
    if ($config.get()) return
    const config = await client.request<SiteConfig>(`GET /v1/sites/${client.site}/config`)
    $config.set(config)
  }

  function adopt(next: string | undefined): void {
    if (next === token || (next === undefined && !kept)) return
    const sameVisitor = !kept
    token = next
    kept = next !== undefined
    $ended.set(false)
    onReplaced(sameVisitor)
  }

  function keep(): void {
    const held = record.get().session
    if (held) {
      // Another tab of the same visitor acted first: theirs is the conversation.
      adopt(held)
    } else if (token) {
      kept = true
      record.patch({ session: token })
    }
  }

  const stops = [
    record.subscribe(({ session }) => adopt(session)),
    // A choice made outside of the chat named this visitor, which a session not yet kept knows
    // nothing of; one begun now is joined to what is captured from here on.
    client.consent.subscribe(() => {
      if (!token || kept || record.get().anonymousId === named) return
      token = undefined
      onReplaced(true)
    }),
  ]

  return {
    $config,
    $ended,
    keep,
    isKept: () => kept,
    async obtain() {
      if (token) {
        loadConfig().catch(() => {})
        return token
      }
      asking ??= begin().finally(() => {
        asking = undefined
      })
      return asking
    },
    end: () => $ended.set(true),
    renew() {
      token = undefined
      kept = false
      record.patch({ session: undefined })
      $ended.set(false)
    },
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
