/** Undoes what was started. Safe to call twice. */
export type Stop = () => void

/** Time as the stores see it, so that tests can move it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  startTimer(run: () => void, milliseconds: number): Stop
}

export const systemClock: Clock = {
  now: Date.now,
  startTimer(run, milliseconds) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
