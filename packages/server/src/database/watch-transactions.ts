import type { Watch } from '../shared/watch.ts'
import type { Store } from './store.ts'

/** A store whose transactions are measured. */
export function watchTransactions<S extends Store>(store: S, watch: Watch): S {
  const deed = { kind: 'transaction', name: 'transaction' } as const
  return { ...store, transact: (work, scope) => watch(deed, () => store.transact(work, scope)) }
}
