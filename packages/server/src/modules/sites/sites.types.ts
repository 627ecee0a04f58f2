import type { KeyKind, Tables } from '../../database/tables.ts'

export type Site = Tables['site']

/** Who a key speaks for. */
export interface KeyHolder {
  site: Site
  kind: KeyKind
}
