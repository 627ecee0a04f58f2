import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * For what opens beside its button: the focus goes in, and a tap or the focus elsewhere closes it, as
 * Escape does, after which the focus is back on the button.
 *
 * @param ref the menu, whose parent holds the button too
 */
export function useDismiss(ref: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const menu = ref.current
    const around = menu?.parentElement
    if (!menu || !around) return undefined
    const root = menu.getRootNode()
    const leave = (event: Event): void => {
      if (!event.composedPath().includes(around)) close()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // The panel stays: one Escape closes one thing, also where the browser closes by it what fills the screen.
      event.stopPropagation()
      event.preventDefault()
      close()
      around.querySelector('button')?.focus()
    }
    const events = ['pointerdown', 'focusin']
    for (const name of events) root.addEventListener(name, leave)
    around.addEventListener('keydown', onKey)
    menu.querySelector('button')?.focus()
    return () => {
      for (const name of events) root.removeEventListener(name, leave)
      around.removeEventListener('keydown', onKey)
    }
  }, [ref, close])
}
