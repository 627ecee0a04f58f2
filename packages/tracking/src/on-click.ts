import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { readPath } from './read-path.ts'

/** Links and buttons. */
export const CLICKABLE =
  'a[href],area[href],button,summary,[role=button],[role=link],[role=tab],[role=switch],[role^=menuitem],[type=submit],[type=button],[type=image]'

/** What answers by itself, where no script can see it, or is there to be clicked at length. */
export const NATIVE =
  'input,select,textarea,label,option,video,audio,canvas,iframe,object,embed,[contenteditable]'

export interface Click {
  event: MouseEvent
  /** What was meant: the link or button, else the innermost element. */
  element: Element
  path: readonly Element[]
}

/** Calls back for each click outside of what is private, also inside open shadow roots. */
export function onClick(run: (click: Click) => void, names = 'click'): Stop {
  return listen<MouseEvent>(document, names, (event) => {
    const path = readPath(event)
    const element = path.find((each) => each.matches(CLICKABLE)) ?? path[0]
    if (element) run({ event, element, path })
  })
}
