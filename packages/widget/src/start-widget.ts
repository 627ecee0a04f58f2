import type { Client, SiteRecord, Stop } from '@beckon/core'
import { whenIdle } from './launcher/when-idle.ts'
import { createPanelDoor } from './panel-door.ts'
import { provideCommands } from './provide-commands.ts'
import type { OwnedOptions } from './widget-options.ts'

/** Puts the widget on the page and returns what takes it off again. */
export function startWidget(client: Client, options: OwnedOptions): Stop {
  const door = createPanelDoor(client, options)
  let stopWaiting: Stop | undefined
  /** Whoever wrote before hears of replies without opening the chat, and is heard. */
  const resume = ({ session, outbox }: SiteRecord): void => {
    if (session || outbox) stopWaiting ??= whenIdle(() => void door.load().catch(() => {}))
  }
  const stops = [
    provideCommands(client, door),
    client.record.subscribe(resume),
    () => stopWaiting?.(),
    door.dispose,
  ]
  resume(client.record.get())
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
