import { type Agent, isBeckonError } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { AgentsApi, Credentials } from './agents.api.ts'
import type { LoginLink } from './login-link.ts'

/** Why somebody is not signed in; of the last three, single sign-on says so. */
export type Why =
  | 'no-session'
  | 'link-invalid'
  | 'ended'
  | 'signed-out'
  | 'unknown'
  | 'failed'
  | 'unavailable'

export type Session =
  | { kind: 'checking' }
  | { kind: 'signed-in'; agent: Agent }
  | { kind: 'signed-out'; why: Why }
  /** The first proof was right, and a second one is asked for. */
  | { kind: 'code' }
  | { kind: 'unreachable' }

export interface SessionStore {
  readonly $session: ReadableAtom<Session>
  /** The button of single sign-on; null where there is none. */
  readonly $provider: ReadableAtom<string | null>
  /** Signs in by the link in the address if there is one, else by the cookie. */
  start(): Promise<void>
  /** @throws BeckonError why it was refused */
  signIn(credentials: Credentials): Promise<void>
  /** @throws BeckonError why it was refused */
  giveCode(code: string): Promise<void>
  /** Lets go of the first proof. */
  startOver(): void
  signOut(): Promise<void>
  /** The gateway no longer knows the session. */
  end(): void
}

function isRefusal(error: unknown): boolean {
  return (
    isBeckonError(error) && (error.code.startsWith('auth/') || error.code === 'request/invalid')
  )
}

const asksForCode = (error: unknown): boolean =>
  isBeckonError(error) && error.code === 'auth/code-required'

const ignore = (error: unknown): null => {
  if (isRefusal(error)) return null
  throw error
}

export function createSessionStore(api: AgentsApi, link: LoginLink): SessionStore {
  const $session = atom<Session>({ kind: 'checking' })
  const $provider = atom<string | null>(null)
  /** Kept in memory alone, so that a lost connection does not waste the one-time link. */
  let token: string | null = null
  /** The first proof, while the second is asked for; in memory alone, too. */
  let prove: ((code: string) => Promise<Agent>) | null = null

  const enter = (agent: Agent): void => {
    prove = null
    $session.set({ kind: 'signed-in', agent })
  }
  const ask = (given: (code: string) => Promise<Agent>): Session => {
    prove = given
    return { kind: 'code' }
  }
  const leave = (why: Why): void => {
    prove = null
    $session.set({ kind: 'signed-out', why })
    void look()
  }

  async function begin(): Promise<Session> {
    const used = token
    let fresh: Agent | null = null
    try {
      fresh = used === null ? null : await api.login(used).catch(ignoreButCode)
    } catch (error) {
      if (!asksForCode(error) || used === null) throw error
      token = null
      return ask((code) => api.login(used, code))
    }
    token = null
    // An old link in a browser that is signed in already should just open the console.
    const agent = fresh ?? (await api.me().catch(ignore))
    if (agent) return { kind: 'signed-in', agent }
    return {
      kind: 'signed-out',
      why: used === null ? (link.takeReason() ?? 'no-session') : 'link-invalid',
    }
  }

  /** Without an answer, the other ways still work. */
  async function look(): Promise<void> {
    const ways = await api.ways().catch(() => null)
    $provider.set(ways?.oidc?.name ?? null)
  }

  return {
    $session,
    $provider,

    async start() {
      token = link.take() ?? token
      $session.set({ kind: 'checking' })
      $session.set(await begin().catch((): Session => ({ kind: 'unreachable' })))
      if ($session.get().kind === 'signed-out') await look()
    },

    async signIn(credentials) {
      try {
        enter(await api.signIn(credentials))
      } catch (error) {
        if (!asksForCode(error)) throw error
        $session.set(ask((code) => api.signIn(credentials, code)))
      }
    },

    async giveCode(code) {
      if (prove) enter(await prove(code))
    },

    startOver: () => leave('no-session'),

    async signOut() {
      await api.logout()
      leave('signed-out')
    },

    end: () => leave('ended'),
  }
}

function ignoreButCode(error: unknown): null {
  if (asksForCode(error)) throw error
  return ignore(error)
}
