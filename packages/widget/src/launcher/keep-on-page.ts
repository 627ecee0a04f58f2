import type { Stop } from '@beckon/core'

/**
 * Keeps an element on the page, outside the body: there it survives pages that replace theirs, and
 * what they transform or filter. Where a page clears all of itself, as `document.write` after
 * loading and some routers do, it comes back.
 *
 * @param onPlaced called at once and whenever the element came back
 * @returns takes it off
 */
export function keepOnPage(element: HTMLElement, onPlaced: () => void): Stop {
  const observer = new MutationObserver(place)
  function place(): void {
    const root = document.documentElement
    if (!root || element.isConnected) return
    root.append(element)
    onPlaced()
    observer.observe(document, { childList: true })
    observer.observe(root, { childList: true })
  }
  place()
  return () => {
    observer.disconnect()
    element.remove()
  }
}
