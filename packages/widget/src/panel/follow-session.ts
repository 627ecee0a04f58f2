import type { Stop } from '@beckon/core'
import type { PanelOptions } from '../panel-module.ts'
import type { Stores } from '../stores/stores.ts'

/** Ties the panel to what is around it: launcher, page and the session on record. */
export function followSession(stores: Stores, options: PanelOptions): Stop {
  const { $open, $view, chat } = stores
  const { client, onOpenChange, onUnreadChange, onSiteColor } = options
  const suspend = (): void => chat.connection.suspend()

  const stops = [
    $open.listen((open) => {
      onOpenChange(open)
      if (open) {
        client.emit('chat:opened', { view: $view.get() })
      } else {
        client.emit('chat:closed', {})
        chat.rest()
      }
    }),
    chat.reading.$unread.listen(onUnreadChange),
    chat.session.$config.listen((config) => config?.color && onSiteColor(config.color)),
    () => window.removeEventListener('pagehide', suspend),
  ]
  window.addEventListener('pagehide', suspend)
  if (chat.session.isKept()) chat.start()
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
