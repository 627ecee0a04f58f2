import type { CallbackValues, Client, View, WidgetSettings } from '@beckon/core'

/** What the launcher hands to the panel. */
export interface PanelOptions {
  client: Client
  /** The widget's shadow root; the panel draws itself into it. */
  root: ShadowRoot
  /** The launcher: it tells the panel's state, wears the badge and gets the focus back. */
  button: HTMLButtonElement
  settings: WidgetSettings
  /** True to ask for consent inside the chat while nothing was chosen. */
  askConsent: boolean
  /** The colour the site itself has, once it is known. */
  onSiteColor(color: string): void
  /** True where it is part of the page: always there, and nothing that is opened, closed or modal. */
  inline?: boolean | undefined
}

/** The panel, once its chunk is loaded; closed until told otherwise. */
export interface Panel {
  /** What it is drawn in. */
  readonly root: ShadowRoot
  /**
   * @param view where absent, the one that is shown
   * @param byVisitor true where the visitor asked for it, so that it may take the focus
   */
  open(view: View | undefined, byVisitor: boolean): void
  close(): void
  isOpen(): boolean
  send(text: string): Promise<void>
  prefill(text: string): void
  /** What the callback form starts with. */
  fillCallback(values: CallbackValues): void
  update(settings: WidgetSettings): void
  /** Nothing of this visitor stays for the next one. */
  forget(): void
  dispose(): void
}

/** The shape of the lazy chunk `@beckon/widget/panel`. */
export interface PanelModule {
  mountPanel(options: PanelOptions): Promise<Panel>
}
