import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { addStyles } from '../launcher/add-styles.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { callbackCss } from './callback.css.ts'
import { CallbackDone } from './callback-done.tsx'
import { CallbackForm } from './callback-form.tsx'

const styled = new WeakSet<Node>()

/** Its styles come with it; each widget on the page needs them once. */
function styleRoot(element: HTMLElement | null): void {
  const root = element?.getRootNode()
  if (!(root instanceof ShadowRoot) || styled.has(root)) return
  styled.add(root)
  addStyles(root, callbackCss)
}

export function CallbackView(): JSX.Element {
  const stores = useStores()
  const ref = useRef<HTMLDivElement>(null)
  const { callback } = useStore(stores.callback.$callback)
  useLayoutEffect(() => styleRoot(ref.current), [])
  return (
    <div class="page" ref={ref}>
      {callback ? <CallbackDone callback={callback} /> : <CallbackForm />}
    </div>
  )
}
