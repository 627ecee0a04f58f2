import type { Stop } from '@beckon/core'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { readPath } from './read-path.ts'
import { readSelector } from './read-selector.ts'

/**
 * Reports that text of the page was copied as `Text Copied`: how long it is and where it stands,
 * not the text, and nothing of fields.
 *
 * @example
 * const stop = observeCopies(({ properties }) => console.log(properties.length))
 */
export function observeCopies(emit: Emit): Stop {
  return listen(document, 'copy', (event) => {
    const [element] = readPath(event)
    const { length } = String(getSelection() ?? '')
    if (element && length) track(emit, 'Text Copied', { length, selector: readSelector(element) })
  })
}
