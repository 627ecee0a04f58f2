import type { Stop } from '@beckon/core'
import { createIdle } from './create-idle.ts'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

export interface VisibilityOptions extends PageOptions {
  /** Which elements; `[data-track-view]` where absent. */
  selector?: string | undefined
}

/**
 * Reports marked elements of which half came into view as `Element Viewed`, each once a page. The
 * attribute's value is told as `view`.
 *
 * @example
 * const stop = observeVisibility(({ properties }) => console.log(properties.view), { selector: '.offer' })
 */
export function observeVisibility(emit: Emit, options: VisibilityOptions = {}): Stop {
  const { selector = '[data-track-view]' } = options
  let known = new WeakSet<Element>()
  const views = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        views.unobserve(target)
        if (target.closest('[data-private]')) continue
        const view = target.getAttribute('data-track-view') || undefined
        track(emit, 'Element Viewed', { ...describeElement(target), view })
      }
    },
    { threshold: 0.5 },
  )
  const [ask, stop] = createIdle(() => {
    for (const element of document.querySelectorAll(selector)) {
      if (!known.has(element)) views.observe(element)
      known.add(element)
    }
  })
  const changes = new MutationObserver(ask)
  changes.observe(document, { childList: true, subtree: true })
  return stopAll([
    observePages(() => {
      views.disconnect()
      known = new WeakSet()
      ask()
    }, options),
    () => views.disconnect(),
    () => changes.disconnect(),
    stop,
  ])
}
