import type { View, WidgetSettings } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import { render } from 'preact'
import { addStyles } from '../launcher/add-styles.ts'
import { pageLocale } from '../launcher/page-locale.ts'
import type { Panel, PanelOptions } from '../panel-module.ts'
import { chooseLink } from '../socket/choose-link.ts'
import { shareLink } from '../socket/share-link.ts'
import { createStores, type Stores } from '../stores/stores.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { isEndless } from './is-endless.ts'
import { lateAttention } from './late-attention.ts'
import { createPalette } from './palette.ts'
import { PanelRoot } from './panel-root.tsx'
import { panelSheet } from './panel-sheet.css.ts'
import { tieToPage } from './tie-to-page.ts'
import { StoresContext } from './use-stores.ts'

function applyColor(frame: HTMLElement, settings: WidgetSettings): void {
  for (const [name, value] of Object.entries(createPalette(settings.color ?? ''))) {
    frame.style.setProperty(name, value)
  }
}

function openView(stores: Stores, view: View | undefined, focus: boolean): void {
  stores.$focus.set(focus)
  if (view) stores.$view.set(view)
  stores.$open.set(true)
}

/** Starts the panel, closed, in the widget's shadow root. The chunk `@beckon/widget/panel`. */
export async function mountPanel(options: PanelOptions): Promise<Panel> {
  const { client, root, button } = options
  let { settings } = options
  const texts = await loadTexts(pageLocale(settings.locale))
  const stores = createStores({
    ...options,
    texts,
    chooseLink: async (...given) => shareLink(await chooseLink(...given)),
  })
  const frame = document.createElement('div')
  const untie = tieToPage(stores, options)
  /** The launcher alone speaks fewer languages, and names itself again whenever it is told something. */
  const nameLauncher = (): void => button.setAttribute('aria-label', stores.$texts.get().open)
  nameLauncher()
  const rest = lateAttention(client, stores, () => settings)
  frame.className = 'frame'
  addStyles(root, panelSheet)
  applyColor(frame, settings)
  root.append(frame)
  render(
    <StoresContext.Provider value={stores}>
      <PanelRoot />
    </StoresContext.Provider>,
    frame,
  )

  return {
    root,
    open: (view, byVisitor) => openView(stores, view, byVisitor),
    close: () => stores.$open.set(false),
    send: stores.chat.send,
    prefill(text) {
      if (isEndless(text)) client.emit('error', { error: new BeckonError('message/too-long') })
      else stores.$draft.set(text)
    },
    isOpen: stores.$open.get,
    fillCallback: (values) => stores.$call.set({ ...values }),
    update(next) {
      applyColor(frame, next)
      nameLauncher()
      const { locale } = settings
      settings = next
      if (next.locale === locale) return
      void loadTexts(pageLocale(next.locale)).then((loaded) => {
        stores.$texts.set(loaded)
        nameLauncher()
      })
    },
    forget: stores.chat.session.forget,
    dispose() {
      untie()
      rest()
      stores.$open.set(false)
      render(null, frame)
      stores.dispose()
      frame.remove()
    },
  }
}
