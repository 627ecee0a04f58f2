import type { Client, Stop, View, WidgetSettings } from '@beckon/core'
import { BeckonError, isBeckonError } from '@beckon/protocol'
import { nextTask } from './next-task.ts'
import type { Panel, PanelModule } from './panel-module.ts'
import type { HandedIn, OwnedOptions } from './widget-options.ts'

export type DoorOptions = Omit<OwnedOptions, 'loadPanel'> & {
  loadPanel(): Promise<PanelModule>
}

/** The launcher and, behind it, the panel that may not be loaded yet. */
export interface PanelDoor {
  /** Fetches the panel without opening it. */
  load(): Promise<Panel>
  open(view?: View, byVisitor?: boolean): Promise<void>
  /** Sends as soon as the panel is there, if it still is the same visitor's then. */
  send(text: string): Promise<void>
  /** What the panel starts with; it waits here for the panel, which is not fetched for it. */
  hand(values: HandedIn): void
  /** Drops what was handed in or typed: whoever comes next is somebody else. */
  forget(): void
  close(): void
  isOpen(): boolean
  update(settings: WidgetSettings): void
  dispose: Stop
}

export function createPanelDoor(client: Client, options: DoorOptions): PanelDoor {
  const { loadPanel, askConsent = true, inherited, ...given } = options
  const { launcher } = inherited
  let settings: WidgetSettings = given
  let { handedIn } = inherited
  let era = 0
  let panel: Panel | undefined
  let loading: Promise<Panel> | undefined
  /** What the page or visitor wants, which loading may have to catch up with. */
  let wanted = false
  let disposed = false
  launcher.onClick = () => (panel?.isOpen() ? panel.close() : tryOpen())
  update({})

  function update(changes: WidgetSettings): void {
    settings = { ...settings, ...changes }
    launcher.apply(settings)
    panel?.update(settings)
  }

  async function mount(): Promise<Panel> {
    const { mountPanel } = await loadPanel()
    await nextTask()
    const { root, button } = launcher
    const onSiteColor = (color: string): void => update({ color: settings.color ?? color })
    const mounted = await mountPanel({ client, root, button, settings, askConsent, onSiteColor })
    if (disposed) {
      mounted.dispose()
      throw new BeckonError('client/destroyed')
    }
    mounted.update(settings)
    panel = mounted
    hand({})
    return mounted
  }

  function load(): Promise<Panel> {
    loading ??= mount().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  function hand(values: HandedIn): void {
    handedIn = { ...handedIn, ...values }
    const { draft, callback, ...rest } = handedIn
    if (!panel) return
    if (draft !== undefined) panel.prefill(draft)
    if (callback) panel.fillCallback(callback)
    handedIn = rest
  }

  async function open(view: View = handedIn.view ?? 'chat', byVisitor = false): Promise<void> {
    wanted = true
    delete handedIn.view
    launcher.show(panel ? undefined : 'busy')
    try {
      const loaded = await load()
      // Neither in the task of the click nor in that of its code: a slow phone shows both late.
      await nextTask()
      launcher.show()
      if (wanted) loaded.open(view, byVisitor)
    } catch (error) {
      // Another try is to lead to the same place.
      handedIn.view = view
      if (!disposed) launcher.show('failed')
      if (isBeckonError(error)) client.emit('error', { error })
      throw error
    }
  }

  /** What goes wrong is told on the page, not to a caller. */
  function tryOpen(): void {
    open(undefined, true).catch(() => {})
  }

  return {
    load,
    open,
    hand,
    async send(text) {
      const mine = era
      const loaded = await load()
      if (mine !== era) throw new BeckonError('session/invalid')
      return loaded.send(text)
    },
    forget() {
      // Whatever began before is no longer this visitor's.
      era += 1
      handedIn = {}
      panel?.forget()
    },
    update,
    close() {
      wanted = false
      panel?.close()
    },
    isOpen: () => panel?.isOpen() ?? wanted,
    dispose() {
      disposed = true
      wanted = false
      panel?.dispose()
      launcher.remove()
    },
  }
}
