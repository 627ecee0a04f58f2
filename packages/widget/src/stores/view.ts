import type { CallbackValues, View } from '@beckon/core'
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
  /** What the form for a call begins with; set anew, it begins anew. */
  $call: WritableAtom<CallbackValues>
}

export function createViewStores(): ViewStores {
  return {
    $open: atom(false),
    $view: atom<View>('chat'),
    $focus: atom(false),
    $draft: atom(''),
    $menu: atom(false),
    $call: atom<CallbackValues>({}),
  }
}
