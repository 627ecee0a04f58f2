import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { messengerStoreOf } from './messenger-store.ts'

/** Whether the conversation goes on elsewhere: then answers are sent there, and no other way. */
export function useGoesOn(): boolean {
  const linked = useStore(messengerStoreOf(useStores()).$linked) ?? []
  return linked.length > 0
}
