import type { CallbackValues, Client, Stop, View, WidgetSettings } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import type { PanelDoor } from './panel-door.ts'

const VIEWS: readonly View[] = ['home', 'chat', 'callback', 'help']

/** A call from a click handler was asked for by the visitor, one from a timer was not. */
function isGesture(): boolean {
  return navigator.userActivation?.isActive ?? false
}

/** Answers the page's commands that concern the widget. */
export function provideCommands(client: Client, door: PanelDoor): Stop {
  const open = (view: View = 'chat'): Promise<void> => {
    if (!VIEWS.includes(view))
      throw new BeckonError('command/invalid', `There is no view "${view}".`)
    return door.open(view, isGesture())
  }
  const stops = [
    client.provide('open', open),
    client.provide('close', door.close),
    client.provide('toggle', () => (door.isOpen() ? door.close() : open())),
    client.provide('show', () => door.update({ launcher: 'visible' })),
    client.provide('hide', () => {
      door.close()
      door.update({ launcher: 'hidden' })
    }),
    client.provide('send', async (text: string) => (await door.load()).send(text)),
    client.provide('prefill', async (text: string) => (await door.load()).prefill(text)),
    client.provide('callback', async (values: CallbackValues = {}) => {
      await open('callback')
      const panel = await door.load()
      panel.callback(values)
    }),
    client.provide('update', (settings: WidgetSettings) => door.update(settings)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
