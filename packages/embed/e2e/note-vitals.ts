/** What a browser says of how a page came, by its own clock. */
export interface Vitals {
  /** When the largest thing was painted, in milliseconds from the start of the navigation. */
  largest: number
  /** How much things moved about that nobody had touched. */
  shift: number
}

declare global {
  interface Window {
    vitals: Vitals
  }
}

/** Notes how a page comes, from its first moment on. Runs in it; needs nothing outside itself. */
export function noteVitals(): void {
  const vitals: Vitals = { largest: 0, shift: 0 }
  window.vitals = vitals
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) vitals.largest = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      vitals.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
