import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import type { Emit } from './emit.ts'
import { listen } from './listen.ts'

const CLICKABLE =
  'a[href],area[href],button,summary,[role=button],[role=link],input[type=submit],input[type=button]'
/** The widget tells of itself through its own events. */
const IGNORED = '[data-private],beckon-widget'

function findClickable(path: readonly EventTarget[]): Element | undefined {
  const elements = path.filter((target): target is Element => target instanceof Element)
  if (elements.some((element) => element.matches(IGNORED))) return undefined
  return elements.find((element) => element.matches(CLICKABLE))
}

/**
 * Reports clicks on links and buttons as `Element Clicked`, also inside open shadow roots.
 * It reads at once, because the click may change the page, and reads no layout.
 */
export function observeClicks(emit: Emit): Stop {
  return listen<MouseEvent>(document, 'click', (event) => {
    const element = findClickable(event.composedPath())
    if (!element) return
    emit({ type: 'track', event: 'Element Clicked', properties: describeElement(element) })
  })
}
