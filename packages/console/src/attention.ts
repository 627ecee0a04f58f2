import { atom, type ReadableAtom } from 'nanostores'
import type { Stop } from './clock.ts'

export interface Attention {
  /** True while somebody looks at this tab. */
  readonly $attentive: ReadableAtom<boolean>
  stop: Stop
}

export function createAttention(window: Window): Attention {
  const { document } = window
  const read = (): boolean => document.visibilityState === 'visible' && document.hasFocus()
  const $attentive = atom(read())
  const follow = (): void => $attentive.set(read())
  window.addEventListener('focus', follow)
  window.addEventListener('blur', follow)
  document.addEventListener('visibilitychange', follow)
  return {
    $attentive,
    stop() {
      window.removeEventListener('focus', follow)
      window.removeEventListener('blur', follow)
      document.removeEventListener('visibilitychange', follow)
    },
  }
}
