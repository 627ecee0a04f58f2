import type { Client, Stop } from '@beckon/core'
import {
  BeckonError,
  type SessionGrant,
  type SessionRequest,
  type SiteConfig,
} from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'

/** The visitor's session: in memory at first, in the record from their first act on. */
export interface Session {
  $config: ReadableAtom<SiteConfig | null>
  /** True once the gateway no longer takes it; stays so until `renew`. */
  $ended: ReadableAtom<boolean>
  /**
   * The token; asks for a session where there is none yet.
   *
   * @throws BeckonError `session/invalid` where the visitor was forgotten meanwhile
   */
  obtain(): Promise<string>
  /**
   * The token for an act of the visitor's, in the record from then on.
   *
   * @throws BeckonError `session/expired` once it has ended, and as `obtain`
   */
  claim(): Promise<string>
  /** The token as it is now: who began with another one began for somebody else. */
  token(): string | undefined
  /** Writes the token, if there is one, into the record: the visitor has acted. */
  keep(): void
  isKept(): boolean
  end(): void
  /** Forgets the ended session, so that the next `obtain` begins a new one. */
  renew(): void
  /** Whoever comes next is somebody else. */
  forget(): void
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
  /** Raised with each visitor: what was begun for one is never handed to the next. */
  let era = 0

  async function begin(): Promise<string> {
    const mine = era
    const body = readRequest(client)
    const grant = await client.request<SessionGrant>('POST /v1/sessions', { body })
    if (mine !== era) throw new BeckonError('session/invalid')
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

  function leaveVisitor(): void {
    era += 1
    asking = undefined
    token = undefined
    kept = false
  }

  function replace(next: string | undefined, sameVisitor: boolean): void {
    if (!sameVisitor) leaveVisitor()
    token = next
    kept = next !== undefined
    $ended.set(false)
    onReplaced(sameVisitor)
  }

  function adopt(next: string | undefined): void {
    if (next === token) kept = next !== undefined
    else if (next !== undefined || kept) replace(next, !kept)
  }

  async function obtain(): Promise<string> {
    if (token) {
      loadConfig().catch(() => {})
      return token
    }
    const asked = asking ?? begin()
    asking = asked
    return asked.finally(() => {
      if (asking === asked) asking = undefined
    })
  }

  function keep(): void {
    const mine = token
    if (!mine || kept || $ended.get()) return
    // Another tab of the same visitor may have acted first: theirs is the conversation, and
    // what is stored now is adopted as any change of the record is.
    record.patch(({ session }) => (session ? {} : { session: mine }))
  }

  async function claim(): Promise<string> {
    if ($ended.get()) throw new BeckonError('session/expired')
    const mine = era
    await obtain()
    if (mine !== era) throw new BeckonError('session/invalid')
    keep()
    return token ?? claim()
  }

  const stops = [
    record.subscribe(({ session }) => adopt(session)),
    // A choice made outside of the chat named this visitor, which a session not yet kept knows
    // nothing of; one begun now is joined to what is captured from here on.
    client.consent.subscribe(() => {
      if (!token || kept || $ended.get() || record.get().anonymousId === named) return
      token = undefined
      onReplaced(true)
    }),
    leaveVisitor,
  ]

  return {
    $config,
    $ended,
    obtain,
    claim,
    keep,
    token: () => token,
    isKept: () => kept,
    end() {
      // Only this page still needs to know of it; the next one is not to be refused again.
      kept = false
      if (record.get().session === token) record.patch({ session: undefined })
      $ended.set(true)
    },
    renew() {
      token = undefined
      $ended.set(false)
    },
    forget: () => replace(undefined, false),
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
