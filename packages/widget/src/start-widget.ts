import type { Client, SiteRecord, Stop } from '@beckon/core'
import { whenIdle } from './launcher/when-idle.ts'
import { createPanelDoor } from './panel-door.ts'
import type { PanelModule } from './panel-module.ts'
import { provideCommands } from './provide-commands.ts'
import type { OwnedOptions } from './widget-options.ts'

/** Puts the widget on the page and returns what takes it off again. */
export function startWidget(client: Client, given: OwnedOptions): Stop {
  const leaving = new AbortController()
  const loadPanel = (): Promise<PanelModule> => given.loadPanel(leaving.signal)
  const door = createPanelDoor(client, { ...given, loadPanel })
  const load = (): void => void door.load().catch(() => {})
  let stopWaiting: Stop | undefined
  /** Whoever wrote before hears of replies without opening the chat, and is heard. */
  const resume = ({ session, outbox }: SiteRecord): void => {
    if (session || outbox) stopWaiting ??= whenIdle(load)
  }
  const stops = [
    provideCommands(client, door),
    client.record.subscribe(resume),
    () => stopWaiting?.(),
    door.dispose,
    () => leaving.abort(),
  ]
  if (given.companion) stops.push(given.companion(client, door))
  resume(client.record.get())
  if (given.mount) {
    given.inherited.launcher.remove()
    stops.push(client.platform.onWake(load))
    load()
  }
  // A mail led here, or something else did, or a worker may lead here. Without its chunk the panel is at
  // least on its way.
  if (location.hash || navigator.serviceWorker?.controller)
    import('./resume/resume.ts').then((late) => late.resume(client, door, leaving.signal), load)
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
