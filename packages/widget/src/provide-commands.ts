import type { CallbackValues, Client, Stop, View } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import type { PanelDoor } from './panel-door.ts'

const VIEWS: readonly View[] = ['home', 'chat', 'callback', 'help']

/** Answers the page's commands that concern the widget. */
export function provideCommands(client: Client, door: PanelDoor): Stop {
  const open = (view: View = 'chat'): Promise<void> => {
    if (!VIEWS.includes(view)) throw new BeckonError('command/invalid', `No view "${view}".`)
    // A call from a click handler was asked for by the visitor, one from a timer was not.
    return door.open(view, navigator.userActivation?.isActive)
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
    send: async (text: string) => (await door.load()).send(text),
    prefill: async (text: string) => (await door.load()).prefill(text),
    async callback(values: CallbackValues = {}) {
      const opened = open('callback')
      const panel = await door.load()
      panel.fillCallback(values)
      return opened
    },
    update: door.update,
  }
  const stops = Object.entries(commands).map(([name, run]) => client.provide(name, run))
  return () => {
    for (const stop of stops) stop()
  }
}
