import type { View } from '@beckon/core'
import { atom, type WritableAtom } from 'nanostores'

/** What is shown, and what was typed but not sent. */
export interface ViewStores {
  $open: WritableAtom<boolean>
  $view: WritableAtom<View>
  /** True where the visitor opened the panel, so that it may take the focus. */
  $focus: WritableAtom<boolean>
  $draft: WritableAtom<string>
  /** Whether what is seldom wanted is shown. */
  $menu: WritableAtom<boolean>
}

export function createViewStores(): ViewStores {
  return {
    $open: atom(false),
    $view: atom<View>('chat'),
    $focus: atom(false),
    $draft: atom(''),
    $menu: atom(false),
  }
}
