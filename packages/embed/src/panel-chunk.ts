import type { Plugin } from '@beckon/core'
import { createWidget } from '@beckon/widget/launcher'
import { mountPanel } from '@beckon/widget/panel'
import type { Heritage } from './late-widget.ts'

/** The whole widget, as a plugin that takes over the launcher and what was handed in. */
export function takeOver(heritage: Heritage): Plugin {
  return createWidget({ ...heritage, loadPanel: async () => ({ mountPanel }) })
}
