import { BeckonError } from '@beckon/protocol'
import type { PanelModule } from '../panel-module.ts'
import type { WidgetOptions } from '../widget-options.ts'

/** Fetches the panel; for a place within the page, with what puts it there. */
export function inlineLoader(
  mount: Element | string | undefined,
  loadPanel: () => Promise<PanelModule>,
): WidgetOptions['loadPanel'] {
  if (!mount) return loadPanel
  return async (signal) => {
    const { placeInline } = await import('./place-inline.ts').catch(() => {
      throw new BeckonError('network/unreachable')
    })
    return placeInline(mount, loadPanel, signal)
  }
}
