import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStores } from './use-stores.ts'

/** Takes the focus when it appears, if it was the visitor who made it appear. */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null)
  const { $focus } = useStores()
  useEffect(() => {
    if ($focus.get()) ref.current?.focus()
  }, [$focus])
  return ref
}
