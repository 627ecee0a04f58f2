import type { AuditAction, AuditActorKind } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type AuditRow = Tables['audit_entry']

/** Who does something, and from where. */
export interface Doer {
  kind: AuditActorKind
  id: string | null
  name: string | null
  /** Null where it is this machine itself. */
  address: string | null
}

/** Something that is done. */
export interface Deed {
  siteId: string
  by: Doer
  action: AuditAction
  target?: { kind: string; id: string } | undefined
  details?: Readonly<Record<string, string | number | boolean | null>> | undefined
}
