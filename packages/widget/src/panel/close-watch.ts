import type { Stop } from '@beckon/core'

interface Watcher {
  onclose: (() => void) | null
  destroy(): void
}

/** As `frame.css.ts` has it; then there is nothing beside the panel to go to. */
export function isFullScreen(): boolean {
  return window.matchMedia('(max-width: 480px), (max-height: 480px)').matches
}

/**
 * Lets the back gesture of a phone close what fills the screen, instead of leaving the page. Elsewhere
 * nothing is watched: Escape would reach the panel from anywhere on the page.
 */
export function watchClose(close: () => void): Stop {
  const { CloseWatcher } = window as { CloseWatcher?: new () => Watcher }
  if (!CloseWatcher || !isFullScreen()) return () => {}
  const watcher = new CloseWatcher()
  watcher.onclose = close
  return () => watcher.destroy()
}
