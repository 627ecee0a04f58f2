import type { Agent, AgentProfile, AgentRole } from './agents.ts'
import type { PageQuery } from './page-query.ts'

/** How somebody signed in. */
export type SignInMethod = 'link' | 'password' | 'oidc'

/** The body of `POST /v1/agents/sign-in`. */
export interface SignInRequest {
  email: string
  password: string
  /** Of the second factor, or one of the recovery codes. */
  code?: string | undefined
  /** `pk_…`: which site, where one address belongs to agents of several. */
  site?: string | undefined
}

/** Ways to sign in that a gateway has, for the page that asks. */
export interface SignInWays {
  /** The provider of single sign-on; null where there is none. */
  oidc: { name: string } | null
}

/** One sign-in of an agent. */
export interface AgentSession {
  id: string
  /** Whether it is the one that asks. */
  current: boolean
  method: SignInMethod
  /** What it is used with, coarsely: `Firefox on Windows`. */
  device: string | null
  /** Where from, coarsely: `203.0.113.0/24`. */
  network: string | null
  createdAt: string
  seenAt: string
}

/** What keeps others out of an agent's account. */
export interface AgentSecurity {
  hasPassword: boolean
  /** Whether the password may be set without the old one: this sign-in was by a login link, just now. */
  mayResetPassword: boolean
  secondFactor: boolean
  /** Recovery codes that were not used. */
  recoveryCodes: number
}

/** A second factor that is not confirmed yet. */
export interface FactorSetup {
  /** Base32, to be typed in. */
  secret: string
  /** `otpauth://…`, to be shown as a QR code. */
  uri: string
}

/** An agent that is to be, or whose link is to be sent. */
export interface AgentInvitation {
  email: string
  name: string
  role?: AgentRole | undefined
}

export interface AgentChange {
  name?: string | undefined
  role?: AgentRole | undefined
  /** Whoever is, cannot sign in, and every session of theirs ends. */
  disabled?: boolean | undefined
}

/** Who did something: an agent, the site's server with its secret, the command line, or nobody who could be proved. */
export type AuditActorKind = 'agent' | 'server' | 'command' | 'nobody'

/** What is written down; a later gateway may know more. */
export type AuditAction =
  | 'agent:added'
  | 'agent:changed'
  | 'agent:sign-in-refused'
  | 'agent:signed-in'
  | 'agent:signed-out'
  | 'callback:changed'
  | 'case:closed'
  | 'case:opened'
  | 'identity-key:added'
  | 'identity-key:retired'
  | 'login-link:made'
  | 'password:changed'
  | 'picture:changed'
  | 'picture:removed'
  | 'recovery-codes:renewed'
  | 'second-factor:added'
  | 'second-factor:removed'
  | 'secret:renewed'
  | 'sessions:ended'
  | 'settings:changed'
  | 'site:changed'

/** One thing that somebody did. */
export interface AuditEntry {
  id: string
  at: string
  actor: { kind: AuditActorKind; id: string | null; name: string | null }
  /** An `AuditAction`, or one of a later gateway. */
  action: string
  /** On whom or what. */
  target: { kind: string; id: string } | null
  /** Coarsely. */
  network: string | null
  details: Record<string, string | number | boolean | null>
}

/** Newest first. */
export interface AuditQuery extends PageQuery {
  actorId?: string | undefined
  action?: string | undefined
}

/** Routes that decide who comes in, and tell who did what. */
export interface AccessRequests {
  'GET /v1/agents': { output: { agents: AgentProfile[] } }
  'POST /v1/agents': {
    input: AgentInvitation
    output: { agent: AgentProfile; token: string; expiresAt: string }
  }
  'PATCH /v1/agents/:id': { input: AgentChange; output: { agent: AgentProfile } }
  'POST /v1/agents/:id/link': { output: { token: string; expiresAt: string } }
  'DELETE /v1/agents/:id/sessions': { output: object }
  'DELETE /v1/agents/:id/second-factor': { output: object }
  'POST /v1/agents/login': {
    input: { token: string; code?: string | undefined }
    output: { agent: Agent }
  }
  'POST /v1/agents/sign-in': { input: SignInRequest; output: { agent: Agent } }
  'GET /v1/agents/sign-in': { output: SignInWays }
  'GET /v1/agents/me/security': { output: { security: AgentSecurity } }
  'POST /v1/agents/me/password': {
    input: { password: string; current?: string | undefined }
    output: object
  }
  'POST /v1/agents/me/second-factor': {
    input: { password?: string | undefined }
    output: FactorSetup
  }
  'POST /v1/agents/me/second-factor/confirm': {
    input: { code: string }
    output: { recoveryCodes: string[] }
  }
  'POST /v1/agents/me/second-factor/remove': { input: { code: string }; output: object }
  'POST /v1/agents/me/recovery-codes': {
    input: { code: string }
    output: { recoveryCodes: string[] }
  }
  'GET /v1/agents/me/sessions': { output: { sessions: AgentSession[] } }
  /** All but the one that asks. */
  'DELETE /v1/agents/me/sessions': { output: object }
  'DELETE /v1/agents/me/sessions/:id': { output: object }
  'GET /v1/audit': { input: AuditQuery; output: { entries: AuditEntry[]; next: string | null } }
}
