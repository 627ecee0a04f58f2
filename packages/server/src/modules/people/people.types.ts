import type { Identity, PersonKind } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type PersonRow = Tables['person']
export type IdentityRow = Tables['identity']

/** How a reader names a person. */
export interface PersonReference {
  id: string
  /** What the id is; absent, each kind is tried. */
  kind?: PersonKind | undefined
}

/** What an identity is looked up by. */
export interface IdentityKey {
  siteId: string
  kind: Identity['kind']
  value: string
}
