import type { AuditEntry } from '@beckon/protocol'
import { createId } from '../../shared/create-id.ts'
import { nameNetwork } from '../../shared/name-network.ts'
import type { AuditRow, Deed, Doer } from './trail.types.ts'

/** Whoever sits at the machine itself. */
export const COMMAND: Doer = { kind: 'command', id: null, name: null, address: null }

/** The site's own server, which proved it by the secret key. */
export const serverAt = (address: string | null): Doer => ({
  kind: 'server',
  id: null,
  name: null,
  address,
})

/** Somebody who proved nothing. */
export const nobodyAt = (address: string | null): Doer => ({ ...serverAt(address), kind: 'nobody' })

export function newEntry({ siteId, by, action, target, details = {} }: Deed, at: string): AuditRow {
  return {
    id: createId(),
    site_id: siteId,
    actor_kind: by.kind,
    actor_id: by.id,
    actor_name: by.name,
    action,
    target_kind: target?.kind ?? null,
    target_id: target?.id ?? null,
    network: by.address === null ? null : nameNetwork(by.address),
    details: JSON.stringify(details),
    created_at: at,
  }
}

export function toEntry(row: AuditRow): AuditEntry {
  const { id, created_at: at, action, network } = row
  const target =
    row.target_kind === null || row.target_id === null
      ? null
      : { kind: row.target_kind, id: row.target_id }
  const actor = { kind: row.actor_kind, id: row.actor_id, name: row.actor_name }
  return { id, at, actor, action, target, network, details: JSON.parse(row.details) }
}
