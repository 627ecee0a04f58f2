import type { Plugin } from '@beckon/core'
import { inheritWidget } from '@beckon/widget/launcher'
import { inlineLoader, mountPanel } from '@beckon/widget/panel'
import type { Heritage } from './late-widget.ts'

/** The whole widget, as a plugin that takes over the launcher and what was handed in. */
export function takeOver({ consent, cmp, ...heritage }: Heritage): Plugin {
  // Where somebody else asks, the chat does not ask again.
  const askConsent = consent !== 'granted' && consent !== 'external' && !cmp
  const loadPanel = inlineLoader(heritage.mount, async () => ({ mountPanel }))
  return inheritWidget({ ...heritage, askConsent, loadPanel })
}
