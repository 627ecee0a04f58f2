import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { readPath } from './read-path.ts'

const CLICKABLE =
  'button,summary,a[href],area[href],[type=button],[type=submit],[type=image],[role=button],[role=link],[role=tab],[role=switch],[role^=menuitem]'

/** Links and buttons. */
export function isClickable(element: Element): boolean {
  return element.matches(CLICKABLE)
}

/** What answers by itself, where no script can see it, or is there to be clicked at length. */
export const NATIVE =
  'input,select,textarea,label,option,video,audio,canvas,iframe,object,embed,[contenteditable]'

/**
 * Calls back for each click outside of what is private, also inside open shadow roots, with what
 * was meant: the link or button, else the innermost element; and all it lies in.
 */
export function onClick(
  run: (element: Element, event: MouseEvent, path: readonly Element[]) => void,
): Stop {
  return listen<MouseEvent>(document, 'click', (event) => {
    const path = readPath(event)
    const element = path.find(isClickable) ?? path[0]
    if (element) run(element, event, path)
  })
}
