import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { onClick } from './on-click.ts'

/**
 * Reports clicks on links under the name that `classify` gives them, modified and middle clicks
 * too. Nothing is held up: the browser goes where it was going.
 */
export function observeLinks(
  emit: Emit,
  classify: (link: HTMLAnchorElement) => string | false | undefined,
): Stop {
  return onClick((element, event) => {
    // What is no link has no protocol. The third button opens a menu.
    const link = element as HTMLAnchorElement
    const name = link.protocol && event.button < 2 && classify(link)
    if (name) track(emit, name, describeElement(link))
  }, 'click auxclick')
}
