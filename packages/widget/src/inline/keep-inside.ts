import type { Stop } from '@beckon/core'

/**
 * Keeps an element inside another one of the page. What is named by a selector may come later, and may be
 * replaced by another that fits, as pages do that draw themselves.
 *
 * @returns takes it out
 */
export function keepInside(element: HTMLElement, mount: Element | string): Stop {
  if (typeof mount !== 'string') {
    mount.append(element)
    return () => element.remove()
  }
  const observer = new MutationObserver(place)
  function place(): void {
    if (!element.isConnected) document.querySelector(mount as string)?.append(element)
  }
  place()
  observer.observe(document, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    element.remove()
  }
}
