import type { View } from '@beckon/core'
import type { Stores } from '../stores/stores.ts'

/** The visitor goes elsewhere in the panel, and the focus with them. */
export function showView(stores: Stores, view: View): void {
  stores.$focus.set(true)
  stores.$view.set(view)
}
