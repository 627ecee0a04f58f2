import type { Client, Stop } from '@beckon/core'
import type { MomentWatch } from '@beckon/protocol'
import { whenLeaving } from './when-leaving.ts'
import { whenScrolled } from './when-scrolled.ts'
import { whenShown } from './when-shown.ts'
import { whenStill } from './when-still.ts'

/** Begins to wait for one condition. */
type Condition = (met: () => void) => Stop

/** Runs once all were met, each at any time. */
function whenAll(conditions: readonly Condition[], met: () => void): Stop {
  let left = conditions.length
  if (left === 0) {
    met()
    return () => {}
  }
  const stops = conditions.map((wait) =>
    wait(() => {
      left -= 1
      if (left === 0) met()
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

function whenSensed(client: Client, name: string): Condition {
  return (met) => {
    const stop = client.on('signal:sensed', ({ kind, reason }) => {
      if (kind !== name && reason !== name) return
      stop()
      met()
    })
    return stop
  }
}

function whenDone(client: Client, name: string): Condition {
  return (met) => {
    const stop = client.addStep(({ type, event }) => {
      if (type !== 'track' || event !== name) return undefined
      stop()
      // It is to be told of after it.
      queueMicrotask(met)
      return undefined
    })
    return stop
  }
}

/**
 * Waits for what the page can tell of a rule, or tells first: first for what lasts, then for what passes, then until
 * the visitor looks.
 *
 * @param due runs once
 */
export function watchPage(client: Client, watch: MomentWatch, due: () => void): Stop {
  const { platform } = client
  const { event, seconds, scroll, signal, idle, exit } = watch
  const lasting: Condition[] = []
  const passing: Condition[] = []
  if (seconds !== undefined) lasting.push((met) => platform.startTimer(met, seconds * 1000))
  if (scroll !== undefined) lasting.push((met) => whenScrolled(scroll, met))
  if (event !== undefined) lasting.push(whenDone(client, event))
  if (signal !== undefined) lasting.push(whenSensed(client, signal))
  if (idle !== undefined) passing.push((met) => whenStill(platform, idle, met))
  if (exit) passing.push(whenLeaving)
  let stopped = false
  const stops: Stop[] = []
  const next = (conditions: readonly Condition[], met: () => void): void => {
    if (!stopped) stops.push(whenAll(conditions, met))
  }
  next(lasting, () => next(passing, () => next([whenShown], due)))
  return () => {
    stopped = true
    for (const stop of stops) stop()
  }
}
