import type { Stop } from '@beckon/core'
import { type Emit, track } from './emit.ts'
import { hash } from './hash.ts'
import { listen } from './listen.ts'
import { readError } from './read-error.ts'

const MINUTE = 60_000
const MOST = 10

/**
 * Reports errors that nobody caught and rejections that nobody handled as `Error Occurred`, each
 * once a page and ten a minute at most. Messages are masked; ours and those of browser extensions
 * are left out.
 *
 * @example
 * const stop = observeErrors(({ properties }) => console.log(properties.message))
 */
export function observeErrors(emit: Emit): Stop {
  const known = new Set<number>()
  let last: string | undefined
  let line: number | undefined
  /** When the last ones were told. */
  const times: number[] = []
  return listen(window, 'error unhandledrejection', (event) => {
    const failure = event as ErrorEvent & { reason?: Error }
    const { message, lineno } = failure
    // In a hurry: what is thrown in a loop comes ten thousand times.
    if (message && message === last && lineno === line) return
    last = message
    line = lineno
    const { timeStamp, filename, reason } = failure
    if (timeStamp - Number(times.at(-MOST)) < MINUTE) return
    // The same error about another item is the same error.
    const text = `${message ?? reason?.stack ?? reason}`.replace(/\d+/g, '')
    const fingerprint = hash(`${text}${filename}${lineno}`)
    if (known.has(fingerprint)) return
    known.add(fingerprint)
    const error = readError(event)
    if (!error) return
    times.push(timeStamp)
    track(emit, 'Error Occurred', { ...error, kind: event.type, fingerprint })
  })
}
