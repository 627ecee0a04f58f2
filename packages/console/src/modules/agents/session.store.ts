import { type Agent, isBeckonError } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { AgentsApi } from './agents.api.ts'
import type { LoginLink } from './login-link.ts'

export type Session =
  | { kind: 'checking' }
  | { kind: 'signed-in'; agent: Agent }
  | { kind: 'signed-out'; why: 'no-session' | 'link-invalid' | 'ended' | 'signed-out' }
  | { kind: 'unreachable' }

export interface SessionStore {
  readonly $session: ReadableAtom<Session>
  /** Signs in by the link in the address if there is one, else by the cookie. */
  start(): Promise<void>
  signOut(): Promise<void>
  /** The gateway no longer knows the session. */
  end(): void
}

function isRefusal(error: unknown): boolean {
  return (
    isBeckonError(error) && (error.code.startsWith('auth/') || error.code === 'request/invalid')
  )
}

export function createSessionStore(api: AgentsApi, link: LoginLink): SessionStore {
  const $session = atom<Session>({ kind: 'checking' })
  /** Kept in memory alone, so that a lost connection does not waste the one-time link. */
  let token: string | null = null

  async function recognise(): Promise<Agent | null> {
    try {
      return await api.me()
    } catch (error) {
      if (isRefusal(error)) return null
      throw error
    }
  }
  async function redeem(value: string): Promise<Agent | null> {
    try {
      return await api.login(value)
    } catch (error) {
      if (isRefusal(error)) return null
      throw error
    }
  }
  async function signIn(): Promise<Session> {
    const used = token
    const fresh = used === null ? null : await redeem(used)
    token = null
    // An old link in a browser that is signed in already should just open the console.
    const agent = fresh ?? (await recognise())
    if (agent) return { kind: 'signed-in', agent }
    return { kind: 'signed-out', why: used === null ? 'no-session' : 'link-invalid' }
  }
  return {
    $session,
    async start() {
      token = link.take() ?? token
      $session.set({ kind: 'checking' })
      $session.set(await signIn().catch((): Session => ({ kind: 'unreachable' })))
    },
    async signOut() {
      await api.logout()
      $session.set({ kind: 'signed-out', why: 'signed-out' })
    },
    end: () => $session.set({ kind: 'signed-out', why: 'ended' }),
  }
}
