import type { Stop } from '@beckon/core'

interface Watcher {
  onclose: (() => void) | null
  destroy(): void
}

/**
 * Lets the back gesture of a phone close what fills the screen, instead of leaving the page. For what does
 * not, it is nothing: Escape would reach the panel from anywhere on the page.
 */
export function watchClose(close: () => void): Stop {
  const { CloseWatcher } = window as { CloseWatcher?: new () => Watcher }
  if (!CloseWatcher) return () => {}
  const watcher = new CloseWatcher()
  watcher.onclose = close
  return () => watcher.destroy()
}
