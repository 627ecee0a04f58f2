import type { Client, Stop } from '@beckon/core'
import {
  BeckonError,
  type SessionGrant,
  type SessionRequest,
  type SiteConfig,
} from '@beckon/protocol'
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores'

/** The visitor's session: in memory at first, in the record from their first act on. */
export interface Session {
  $config: WritableAtom<SiteConfig | null>
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
  const { locale, timezone } = client.platform.readContext() as Partial<SessionRequest>
  const { anonymousId } = client.record.get()
  const identity = client.readProof()
  return { site: client.site, anonymousId, identity, locale, timezone }
}

function loadConfig(client: Client): Promise<SiteConfig> {
  return client.request(`GET /v1/sites/${client.site}/config`)
}

/** Whether somebody is there: told on connecting, and whenever it changes. */
export function noteStaff({ $config }: Pick<Session, '$config'>, staffed: boolean): void {
  const config = $config.get()
  if (config) $config.set({ ...config, staffed })
}

/** What is held of one visitor. The next one gets another, so that nothing can mix. */
interface Held {
  token: string | undefined
  kept: boolean
  asking?: Promise<string> | undefined
  /** The anonymousId the session was begun with. */
  named?: string | undefined
}

function hold(token?: string): Held {
  return { token, kept: token !== undefined }
}

/**
 * @param onReplaced called when the session went away, became another one or got another
 *   conversation, in any tab; with true where it still is the same visitor's
 */
export function createSession(client: Client, onReplaced: (sameVisitor: boolean) => void): Session {
  const { record } = client
  const $config = atom<SiteConfig | null>(null)
  const $ended = atom(false)
  let held = hold(record.get().session)

  async function begin(): Promise<string> {
    const mine = held
    const body = readRequest(client)
    const grant = await client.request<SessionGrant>('POST /v1/sessions', { body })
    if (mine !== held) throw new BeckonError('session/invalid')
    $config.set(grant.config)
    if (record.get().anonymousId !== body.anonymousId) return begin()
    mine.named = body.anonymousId
    mine.token ??= grant.token
    return mine.token
  }

  function replace(next: string | undefined, sameVisitor: boolean): void {
    if (!sameVisitor) held = hold()
    held.token = next
    held.kept = next !== undefined
    $ended.set(false)
    onReplaced(sameVisitor)
  }

  function adopt(next: string | undefined): void {
    if (next === held.token) held.kept = next !== undefined
    else if (next !== undefined || held.kept) replace(next, !held.kept)
  }

  async function obtain(): Promise<string> {
    const mine = held
    if (mine.token) {
      if (!$config.get()) loadConfig(client).then($config.set, () => {})
      return mine.token
    }
    mine.asking ??= begin().finally(() => {
      mine.asking = undefined
    })
    return mine.asking
  }

  function keep(): void {
    const { token, kept } = held
    if (!token || kept || $ended.get()) return
    // Another tab of the same visitor may have acted first: theirs is the conversation, and
    // what is stored now is adopted as any change of the record is.
    record.patch(({ session }) => (session ? {} : { session: token }))
  }

  async function claim(): Promise<string> {
    if ($ended.get()) throw new BeckonError('session/expired')
    const mine = held
    await obtain()
    if (mine !== held) throw new BeckonError('session/invalid')
    keep()
    return held.token ?? claim()
  }

  function notice(moved: boolean): void {
    // Outside of the chat the visitor was named or proven; a session not kept knows not of it.
    const { token, kept, named } = held
    if (!token || $ended.get()) return
    const stale = !kept && (moved || record.get().anonymousId !== named)
    if (stale) held.token = undefined
    if (stale || (kept && moved)) onReplaced(true)
  }

  const stops = [
    client.on('identity:proven', ({ moved }) => notice(moved || !held.kept)),
    record.subscribe(({ session }) => adopt(session)),
    client.consent.subscribe(() => notice(false)),
  ]

  return {
    $config,
    $ended,
    obtain,
    claim,
    keep,
    token: () => held.token,
    isKept: () => held.kept,
    end() {
      // Only this page still needs to know of it; the next one is not to be refused again.
      held.kept = false
      if (record.get().session === held.token) record.patch({ session: undefined })
      $ended.set(true)
    },
    renew() {
      held = hold()
      $ended.set(false)
    },
    forget: () => replace(undefined, false),
    dispose() {
      for (const stop of stops.splice(0)) stop()
      held = hold()
    },
  }
}
