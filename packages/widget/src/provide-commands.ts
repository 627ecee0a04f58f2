import type { CallbackValues, Client, Stop, View } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import type { PanelDoor } from './panel-door.ts'

const VIEWS: readonly View[] = ['home', 'chat', 'callback', 'help']

/** What a page hands in is typed only as far as its author checks types. */
function requireText(text: unknown): string {
  if (typeof text !== 'string') throw new BeckonError('command/invalid', 'Expected a text.')
  return text
}

/** Answers the page's commands that concern the widget. */
export function provideCommands(client: Client, door: PanelDoor): Stop {
  // A call from a click handler was asked for by the visitor, one from a timer was not. The second
  // value is for who asked in time and had to wait for the widget itself.
  const open = (view?: View, byVisitor = navigator.userActivation?.isActive): Promise<void> => {
    if (view && !VIEWS.includes(view))
      throw new BeckonError('command/invalid', `No view "${view}".`)
    return door.open(view, byVisitor)
  }
  const commands: Record<string, Parameters<Client['provide']>[1]> = {
    open,
    close: door.close,
    toggle: () => (door.isOpen() ? door.close() : open()),
    show: () => door.update({ launcher: 'visible' }),
    hide() {
      door.close()
      door.update({ launcher: 'hidden' })
    },
    send: (text: string) => door.send(requireText(text)),
    prefill: (text: string) => door.hand({ draft: requireText(text) }),
    callback(values: CallbackValues | null = {}) {
      door.hand({ callback: values ?? {}, view: 'callback' })
      // A page that fills the form as it loads fills it for whoever opens it later.
      return navigator.userActivation?.hasBeenActive === false ? undefined : open('callback')
    },
    update: door.update,
    reset: door.forget,
  }
  const stops = Object.entries(commands).map(([name, run]) => client.provide(name, run))
  return () => {
    for (const stop of stops) stop()
  }
}
