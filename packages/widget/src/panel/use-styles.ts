import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { addStyles } from '../launcher/add-styles.ts'
import { laterCss } from './later.css.ts'

const styled = new WeakMap<Node, Set<string>>()

/** The styles of what is fetched later come with it; each widget on the page needs them once. */
export function useStyles<T extends HTMLElement>(css: string): RefObject<T | null> {
  const ref = useRef<T>(null)
  useLayoutEffect(() => {
    const root = ref.current?.getRootNode()
    if (!(root instanceof ShadowRoot)) return
    const sheets = styled.get(root) ?? new Set()
    styled.set(root, sheets)
    if (sheets.has(css)) return
    // What they share comes with the first of them.
    addStyles(root, sheets.size > 0 ? css : laterCss + css)
    sheets.add(css)
  }, [css])
  return ref
}
