import type { ReadableAtom } from 'nanostores'
import { useEffect, useState } from 'preact/hooks'

/** The value of a store, and a new rendering whenever it changes. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const value = store.get()
  const [, render] = useState<Value>(value)
  useEffect(() => {
    // It may have changed between this rendering and its effects.
    render(() => store.get())
    return store.listen((next) => render(() => next))
  }, [store])
  return value
}
