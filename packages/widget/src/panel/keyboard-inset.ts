import type { Stop } from '@beckon/core'

/**
 * Keeps the panel inside what a phone's keyboard leaves of the screen. iOS does not shrink the
 * page for its keyboard, it moves it; only the visual viewport tells.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/VisualViewport
 */
export function trackKeyboard(element: HTMLElement): Stop {
  const viewport = window.visualViewport
  if (!viewport) return () => {}
  const update = (): void => {
    element.style.setProperty('--height', `${viewport.height}px`)
    element.style.setProperty('--top', `${viewport.offsetTop}px`)
  }
  update()
  viewport.addEventListener('resize', update)
  viewport.addEventListener('scroll', update)
  return () => {
    viewport.removeEventListener('resize', update)
    viewport.removeEventListener('scroll', update)
  }
}
