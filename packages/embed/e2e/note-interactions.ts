/** How long an interaction took until the page showed what it did, by the browser's own clock. */
interface Interaction {
  at: number
  duration: number
}

interface Observed {
  interactions: Interaction[]
  /** All shifts, also those that an input excuses. */
  shifts: { value: number; excused: boolean }[]
}

declare global {
  interface Window {
    observed: Observed
  }
}

/** Notes clicks and shifts of the layout from now on. Runs in a page; needs nothing outside itself. */
export function noteInteractions(): void {
  const observed: Observed = { interactions: [], shifts: [] }
  window.observed = observed
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
      if (entry.interactionId)
        observed.interactions.push({ at: entry.startTime, duration: entry.duration })
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[])
      observed.shifts.push({ value: entry.value, excused: entry.hadRecentInput })
  }).observe({ type: 'layout-shift', buffered: true })
}
