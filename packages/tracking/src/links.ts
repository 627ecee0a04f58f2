import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { isClickable } from './on-click.ts'
import { readPath } from './read-path.ts'

/**
 * Reports clicks on links under the name that `classify` gives them, modified and middle clicks
 * too. Nothing is held up: the browser goes where it was going.
 */
export function observeLinks(
  emit: Emit,
  classify: (link: HTMLAnchorElement) => string | false | undefined,
): Stop {
  return listen<MouseEvent>(document, 'click auxclick', (event) => {
    const link = readPath(event).find(isClickable) as HTMLAnchorElement
    // What is no link has no protocol. The third button opens a menu.
    const name = link?.protocol && event.button < 2 && classify(link)
    if (name) track(emit, name, describeElement(link))
  })
}
