import type { Client, Stop } from '@beckon/core'

const ACTS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchmove'] as const

/** Runs once there was no input for so many seconds. */
export function whenStill(
  platform: Pick<Client['platform'], 'startTimer'>,
  seconds: number,
  met: () => void,
): Stop {
  let stopTimer: Stop = () => {}
  function begin(): void {
    stopTimer()
    stopTimer = platform.startTimer(end, seconds * 1000)
  }
  function end(): void {
    stop()
    met()
  }
  function stop(): void {
    stopTimer()
    for (const act of ACTS) window.removeEventListener(act, begin, { capture: true })
  }
  for (const act of ACTS) window.addEventListener(act, begin, { capture: true, passive: true })
  begin()
  return stop
}
