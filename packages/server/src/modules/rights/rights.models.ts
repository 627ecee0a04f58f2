import type { ErasureCertificate, Identity, SubjectExport } from '@beckon/protocol'
import { canonicalize } from '@beckon/protocol/receipts'
import type { Tables } from '../../database/tables.ts'
import { hashWithKey } from '../../shared/hash-text.ts'
import { type SigningKeyRow, seal } from '../consent/signing.models.ts'

/** What a certificate says of whose it is. */
export function hashSubject(secret: string, id: string): string {
  return hashWithKey(secret, JSON.stringify(['subject', id]))
}

/** The text whose hash a certificate is signed with. */
export function stateErasure(certificate: Omit<ErasureCertificate, 'hash' | 'signature'>): string {
  const { v, id, site, subject, counts, receipts, at, kid } = certificate
  const stated = { v, id, site, subject, counts, receipts, at, kid }
  return canonicalize({ type: 'beckon-erasure', ...stated })
}

export function sealErasure(
  key: SigningKeyRow,
  erasure: Omit<ErasureCertificate, 'hash' | 'kid' | 'signature'>,
): ErasureCertificate {
  const stated = { ...erasure, kid: key.id }
  return { ...stated, ...seal(key, stateErasure(stated)) }
}

export function toPersonRecord(row: Tables['person'] | undefined): SubjectExport['person'] {
  if (row === undefined) return null
  return {
    id: row.id,
    traits: JSON.parse(row.traits),
    claimedTraits: JSON.parse(row.claimed_traits),
    contactName: row.contact_name,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }
}

export function toIdentity(row: Tables['identity']): Identity {
  return { kind: row.kind, value: row.value, verified: row.verified === 1, at: row.created_at }
}

export function toJoin(row: Tables['identity_link']): SubjectExport['joins'][number] {
  return {
    kind: row.kind,
    value: row.value,
    from: row.from_person_id,
    to: row.to_person_id,
    reason: row.reason,
    evidence: JSON.parse(row.evidence),
    at: row.created_at,
  }
}

export function toVisit(row: Tables['visitor_session']): SubjectExport['sessions'][number] {
  const { locale, timezone, created_at: createdAt, expires_at: expiresAt } = row
  return { kind: 'visitor', locale, timezone, createdAt, expiresAt }
}

export function toProofVisit(row: Tables['identity_session']): SubjectExport['sessions'][number] {
  const { created_at: createdAt, expires_at: expiresAt } = row
  return { kind: 'identity', locale: null, timezone: null, createdAt, expiresAt }
}
