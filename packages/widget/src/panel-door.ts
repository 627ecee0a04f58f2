import type { Client, Stop, View, WidgetSettings } from '@beckon/core'
import { BeckonError, isBeckonError } from '@beckon/protocol'
import type { WidgetOptions } from './create-widget.ts'
import { createFocusReturn } from './launcher/focus-return.ts'
import { createShell } from './launcher/shell.ts'
import type { Panel } from './panel-module.ts'
import { retryLoad } from './retry-load.ts'

/** The launcher and, behind it, the panel that may not be loaded yet. */
export interface PanelDoor {
  /** Fetches the panel without opening it. */
  load(): Promise<Panel>
  open(view: View, focus: boolean): Promise<void>
  close(): void
  isOpen(): boolean
  update(settings: WidgetSettings): void
  dispose: Stop
}

/** Everything the door remembers between calls. */
interface DoorState {
  settings: WidgetSettings
  siteColor?: string | undefined
  loading?: Promise<Panel> | undefined
  panel?: Panel | undefined
  /** What the visitor wants, which the panel may still have to catch up with. */
  wanted: boolean
  disposed: boolean
}

export function createPanelDoor(client: Client, options: WidgetOptions): PanelDoor {
  const { loadPanel, askConsent = true, ...settings } = options
  const state: DoorState = { settings, wanted: false, disposed: false }
  const shell = createShell(() =>
    state.wanted ? close() : void open('chat', true).catch(() => {}),
  )
  const { launcher } = shell
  const focus = createFocusReturn(shell.root, launcher.element)
  apply()

  /** The site's own colour counts where the page asks for none. */
  function apply(): void {
    const color = state.settings.color ?? state.siteColor
    const effective = { ...state.settings, color }
    shell.apply(effective)
    state.panel?.update(effective)
  }

  function onOpenChange(opened: boolean): void {
    state.wanted = opened
    launcher.setOpen(opened)
    if (!opened) focus.giveBack()
  }

  function onSiteColor(color: string): void {
    state.siteColor = color
    apply()
  }

  async function mount(): Promise<Panel> {
    const { mountPanel } = await retryLoad(client.platform, loadPanel)
    const { root } = shell
    const onUnreadChange = launcher.setUnread
    const about = { client, root, askConsent, onOpenChange, onUnreadChange, onSiteColor }
    const panel = await mountPanel({ ...about, settings: state.settings })
    if (state.disposed) {
      panel.dispose()
      throw new BeckonError('client/destroyed')
    }
    state.panel = panel
    apply()
    return panel
  }

  function load(): Promise<Panel> {
    state.loading ??= mount().catch((error: unknown) => {
      state.loading = undefined
      throw error
    })
    return state.loading
  }

  function reportFailure(error: unknown, retry: () => void): void {
    state.wanted = false
    if (state.disposed) return
    shell.showFailure(retry)
    if (isBeckonError(error)) client.emit('error', { error })
  }

  async function open(view: View, byVisitor: boolean): Promise<void> {
    state.wanted = true
    focus.remember()
    shell.hideFailure()
    launcher.setBusy(!state.panel)
    try {
      const panel = await load()
      if (state.wanted) panel.open(view, byVisitor)
    } catch (error) {
      reportFailure(error, () => void open(view, true).catch(() => {}))
      throw error
    } finally {
      launcher.setBusy(false)
    }
  }

  function close(): void {
    state.wanted = false
    state.panel?.close()
  }

  return {
    load,
    open,
    close,
    isOpen: () => state.wanted,
    update(changes) {
      state.settings = { ...state.settings, ...changes }
      apply()
    },
    dispose() {
      state.disposed = true
      state.panel?.dispose()
      shell.remove()
    },
  }
}
