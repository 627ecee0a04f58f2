import type { Identity } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type PersonRow = Tables['person']
export type IdentityRow = Tables['identity']

/** What an identity is looked up by. */
export interface IdentityKey {
  siteId: string
  kind: Identity['kind']
  value: string
}
