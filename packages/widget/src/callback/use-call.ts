import { useStores } from '../panel/use-stores.ts'
import type { Stores } from '../stores/stores.ts'
import { type Call, createCall } from './create-call.ts'

const calls = new WeakMap<Stores, Call>()

/** The visitor's calls: made when they are first shown, and kept as long as the panel is. */
export function useCall(): Call {
  const stores = useStores()
  const call = calls.get(stores) ?? createCall(stores)
  calls.set(stores, call)
  return call
}
