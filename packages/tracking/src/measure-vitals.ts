import type { Stop } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import {
  type MetricWithAttribution,
  onCLS,
  onFCP,
  onINP,
  onLCP,
  onTTFB,
} from 'web-vitals/attribution'
import type { Emit } from './emit.ts'

/** What it borrows from those who fetch it. */
export interface Readers {
  mask(text: string): string
  readSelector(element: Element): string
}

/** Of what caused it, the plain values: times, states, selectors, and addresses without their query. */
function readCause(attribution: object, mask: Readers['mask']): Json {
  const entries: [string, unknown][] = Object.entries(attribution)
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, unknown][] => {
      if (typeof value === 'number') return [[name, Math.round(value)]]
      return typeof value === 'string' ? [[name, mask(value.replace(/[?#]\S*=.*/, ''))]] : []
    }),
  )
}

/**
 * Reports each metric of the `web-vitals` library as `Web Vital Measured`. The library cannot be
 * told to stop: after the stop it measures on, heard by nobody, until the page is left.
 */
export function measureVitals(emit: Emit, { mask, readSelector }: Readers): Stop {
  const generateTarget = (node: Node | null): string | undefined =>
    node instanceof Element ? readSelector(node) : undefined
  let stopped = false
  function report(metric: MetricWithAttribution): void {
    if (stopped) return
    const { name, value, rating, id, navigationType, navigationURL, attribution } = metric
    const cause = readCause(attribution, mask)
    // What was measured may be told when the visitor is elsewhere already.
    const path = mask(new URL(navigationURL ?? location.href).pathname)
    const properties = { ...cause, name, value, rating, id, navigationType, path }
    emit({ type: 'track', event: 'Web Vital Measured', properties })
  }
  // A view of a single-page site is a page too, where the browser can tell.
  const settings = { generateTarget, reportSoftNavs: true }
  for (const measure of [onCLS, onFCP, onINP, onLCP, onTTFB]) measure(report, settings)
  return () => {
    stopped = true
  }
}
