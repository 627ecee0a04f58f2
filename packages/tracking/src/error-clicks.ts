import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { type Click, onClick } from './on-click.ts'
import { readError } from './read-error.ts'
import { stopAll } from './stop-all.ts'

/** Milliseconds after a click in which an error counts as its answer. */
const WINDOW = 1000

/**
 * Reports a click that an error follows within a second as `Error Click`, with its `message`.
 *
 * @example
 * const stop = observeErrorClicks(({ properties }) => console.log(properties.message))
 */
export function observeErrorClicks(emit: Emit): Stop {
  let last: Click | undefined
  return stopAll([
    onClick((click) => {
      last = click
    }),
    listen(window, 'error unhandledrejection', (event) => {
      if (!last || event.timeStamp - last.event.timeStamp > WINDOW) return
      const error = readError(event)
      if (error) track(emit, 'Error Click', { ...describeElement(last.element), ...error })
      last = undefined
    }),
    () => {
      last = undefined
    },
  ])
}
