import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { isClickable, onClick } from './on-click.ts'

/**
 * Reports clicks on links and buttons as `Element Clicked`, also inside open shadow roots.
 * It reads at once, because the click may change the page, and reads no layout.
 *
 * @example
 * const stop = observeClicks(({ properties }) => console.log(properties))
 */
export function observeClicks(emit: Emit): Stop {
  return onClick((element) => {
    // A closed shadow root hides what was clicked in it; that it was something shows by the focus.
    if (isClickable(element) || (/-/.test(element.localName) && element === document.activeElement))
      track(emit, 'Element Clicked', describeElement(element))
  })
}
