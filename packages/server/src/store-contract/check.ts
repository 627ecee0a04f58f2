import type { Usecases } from '../create-usecases.ts'
import type { Store } from '../database/store.ts'

/** One gateway on a database, without a network. */
export interface Node {
  store: Store
  usecases: Usecases
}

/** A database to be checked, and a site of it that may be written to. */
export interface StoreTarget {
  siteId: string
  /** A `pk_` key of the site. */
  site: string
  /** Two that run side by side, where the database takes more than one; else the same one twice. */
  nodes: readonly [Node, Node]
}

/** One promise of the store. `run` rejects where the database does not keep it. */
export interface StoreCheck {
  name: string
  run(target: StoreTarget): Promise<void>
}
