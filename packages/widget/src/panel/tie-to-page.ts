import type { Stop } from '@beckon/core'
import { nextTask } from '../next-task.ts'
import type { PanelOptions } from '../panel-module.ts'
import type { Stores } from '../stores/stores.ts'
import { dressLauncher } from './dress-launcher.ts'
import { createFocusReturn } from './focus-return.ts'

/** Ties the panel to what is around it: launcher, page and the session on record. */
export function tieToPage(stores: Stores, options: PanelOptions): Stop {
  const { $open, $view, $texts, chat } = stores
  const { client, root, button, onSiteColor, inline } = options
  const dress = dressLauncher(button)
  const focus = createFocusReturn(root, button)

  function onOpenChange(open: boolean): void {
    dress.setOpen(open)
    if (open) {
      focus.remember()
      void nextTask().then(() => $open.get() && chat.start())
      client.emit('chat:opened', { view: $view.get() })
    } else {
      focus.giveBack()
      chat.rest()
      client.emit('chat:closed', {})
    }
  }

  function onKey(event: Event): void {
    if (inline) return
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !event.isComposing) {
      $open.set(false)
    }
  }

  const suspend = (): void => chat.connection.suspend()
  root.addEventListener('keydown', onKey)
  window.addEventListener('pagehide', suspend)
  const stops = [
    $open.listen(onOpenChange),
    chat.reading.$unread.listen((count) => dress.setUnread(count, $texts.get().unread(count))),
    chat.session.$config.listen((config) => config?.color && onSiteColor(config.color)),
    () => root.removeEventListener('keydown', onKey),
    () => window.removeEventListener('pagehide', suspend),
    dress.remove,
  ]
  chat.resume()
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
