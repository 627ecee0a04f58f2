import type { AuditActorKind } from '@beckon/protocol'

/** Tables of who may come in, and of who did what. */
export interface AccessTables {
  agent_password: {
    id: string
    site_id: string
    agent_id: string
    /** In the PHC format, which says how it was hashed. */
    hash: string
    updated_at: string
  }
  /** A second factor; one an agent. */
  agent_factor: {
    id: string
    site_id: string
    agent_id: string
    /** Sealed. */
    secret: string
    /** Null while it is only set up. */
    confirmed_at: string | null
    /** The number of the last code that was taken: none is taken twice. */
    last_step: number
    created_at: string
  }
  recovery_code: {
    id: string
    site_id: string
    agent_id: string
    code_hash: string
    used_at: string | null
    created_at: string
  }
  /** Who an agent is to a provider of single sign-on. */
  agent_identity: {
    id: string
    site_id: string
    agent_id: string
    issuer: string
    subject: string
    created_at: string
  }
  /** Append-only. */
  audit_entry: {
    id: string
    site_id: string
    actor_kind: AuditActorKind
    actor_id: string | null
    actor_name: string | null
    action: string
    target_kind: string | null
    target_id: string | null
    network: string | null
    details: string
    created_at: string
  }
}
