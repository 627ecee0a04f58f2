import type { ReadableAtom } from 'nanostores'
import { useEffect, useReducer, useRef } from 'preact/hooks'

/** The value of a store, and a new rendering whenever it changes. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const [, render] = useReducer((count: number) => count + 1, 0)
  const shown = useRef(store.get())
  shown.current = store.get()
  useEffect(() => {
    const stop = store.listen(() => render(undefined))
    // It may have changed between the rendering and its effects.
    if (shown.current !== store.get()) render(undefined)
    return stop
  }, [store])
  return shown.current
}
