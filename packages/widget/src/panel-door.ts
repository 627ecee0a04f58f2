import type { Client, Stop, View, WidgetSettings } from '@beckon/core'
import { BeckonError, isBeckonError } from '@beckon/protocol'
import { createLauncher } from './launcher/launcher.ts'
import type { Panel } from './panel-module.ts'
import { retryLoad } from './retry-load.ts'
import type { WidgetOptions } from './widget-options.ts'

/** The launcher and, behind it, the panel that may not be loaded yet. */
export interface PanelDoor {
  /** Fetches the panel without opening it. */
  load(): Promise<Panel>
  open(view?: View, byVisitor?: boolean): Promise<void>
  close(): void
  isOpen(): boolean
  update(settings: WidgetSettings): void
  dispose: Stop
}

export function createPanelDoor(client: Client, options: WidgetOptions): PanelDoor {
  const { loadPanel, askConsent = true, ...given } = options
  const launcher = createLauncher(() => (panel?.isOpen() ? panel.close() : tryOpen('chat')))
  let settings: WidgetSettings = given
  let panel: Panel | undefined
  let loading: Promise<Panel> | undefined
  /** What the page or visitor wants, which loading may have to catch up with. */
  let wanted = false
  let disposed = false
  update({})

  function update(changes: WidgetSettings): void {
    settings = { ...settings, ...changes }
    launcher.apply(settings)
    panel?.update(settings)
  }

  async function mount(): Promise<Panel> {
    const { mountPanel } = await retryLoad(client.platform, loadPanel)
    const { root, button } = launcher
    const onSiteColor = (color: string): void => update({ color: settings.color ?? color })
    const mounted = await mountPanel({ client, root, button, settings, askConsent, onSiteColor })
    if (disposed) {
      mounted.dispose()
      throw new BeckonError('client/destroyed')
    }
    mounted.update(settings)
    panel = mounted
    return mounted
  }

  function load(): Promise<Panel> {
    loading ??= mount().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  async function open(view: View = 'chat', byVisitor = false): Promise<void> {
    wanted = true
    launcher.hideFailure()
    launcher.setBusy(!panel)
    try {
      const loaded = await load()
      if (wanted) loaded.open(view, byVisitor)
    } catch (error) {
      if (!disposed) launcher.showFailure(() => tryOpen(view))
      if (isBeckonError(error)) client.emit('error', { error })
      throw error
    } finally {
      launcher.setBusy(false)
    }
  }

  /** What goes wrong is told on the page, not to a caller. */
  function tryOpen(view: View): void {
    open(view, true).catch(() => {})
  }

  return {
    load,
    open,
    update,
    close() {
      wanted = false
      panel?.close()
    },
    isOpen: () => panel?.isOpen() ?? wanted,
    dispose() {
      disposed = true
      panel?.dispose()
      launcher.remove()
    },
  }
}
