import type { WidgetSettings } from '@beckon/core'
import { addStyles } from '../launcher/add-styles.ts'
import { createButton, createElement } from '../launcher/create-element.ts'
import type { PanelModule, PanelOptions } from '../panel-module.ts'
import { inlineCss } from './inline.css.ts'
import { keepInside } from './keep-inside.ts'
import { whenNear } from './when-near.ts'

const ACTS = ['focusin', 'pointerdown', 'keydown'] as const

/**
 * The panel as a part of the page. It is fetched once its place comes near what is seen, and asks for nothing:
 * the chat begins with the visitor's first act in it.
 *
 * @param signal aborted once all is over
 */
export function placeInline(
  mount: Element | string,
  loadPanel: () => Promise<PanelModule>,
  signal: AbortSignal,
): PanelModule {
  return {
    async mountPanel(options: PanelOptions) {
      signal.throwIfAborted()
      const host = createElement('beckon-widget', { 'data-inline': '' })
      const root = host.attachShadow({ mode: 'open' })
      addStyles(root, inlineCss)
      const stop = keepInside(host, mount)
      signal.addEventListener('abort', stop, { once: true })
      try {
        await whenNear(host, signal)
        const { mountPanel } = await loadPanel()
        const given = { ...options, root, button: createButton(''), inline: true }
        const panel = await mountPanel(given)
        // What is shown beside it wears its colour.
        const paint = ({ color = '' }: WidgetSettings): void =>
          host.style.setProperty('--bk-accent', color)
        paint(options.settings)
        const act = (): void => {
          if (!panel.isOpen()) panel.open(undefined, false)
        }
        for (const name of ACTS) root.addEventListener(name, act)
        return {
          ...panel,
          update(settings) {
            panel.update(settings)
            paint(settings)
          },
          open(view, byVisitor) {
            panel.open(view, byVisitor)
            // It may be far down the page; the focus brings it into sight.
            if (byVisitor) root.querySelector<HTMLElement>('textarea,input')?.focus()
          },
          dispose() {
            panel.dispose()
            stop()
          },
        }
      } catch (error) {
        stop()
        throw error
      }
    },
  }
}
