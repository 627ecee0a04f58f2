import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { onClick } from './on-click.ts'
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
  let clicked: Element | undefined
  let at = 0
  return stopAll([
    onClick((element, { timeStamp }) => {
      clicked = element
      at = timeStamp
    }),
    listen(window, 'error unhandledrejection', (event) => {
      const error = event.timeStamp - at < WINDOW && readError(event)
      if (error && clicked) track(emit, 'Error Click', { ...describeElement(clicked), ...error })
      clicked = undefined
    }),
    () => {
      clicked = undefined
    },
  ])
}
