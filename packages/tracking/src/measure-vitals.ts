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
import { type Emit, track } from './emit.ts'
import { mask } from './mask.ts'
import { readSelector } from './read-selector.ts'

/** Of what caused it, the plain values: times, states, selectors, and addresses without their query. */
function readCause(attribution: object): Json {
  const entries: [string, unknown][] = Object.entries(attribution)
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, unknown][] => {
      if (typeof value === 'number') return [[name, Math.round(value)]]
      return typeof value === 'string' ? [[name, mask(value.replace(/[?#]\S*=.*/, ''))]] : []
    }),
  )
}

const generateTarget = (node: Node | null): string | undefined =>
  node instanceof Element ? readSelector(node) : undefined

/**
 * Reports each metric of the `web-vitals` library as `Web Vital Measured`. The library cannot be
 * told to stop: after the stop it measures on, heard by nobody, until the page is left.
 */
export function measureVitals(emit: Emit): Stop {
  let stopped = false
  function report(metric: MetricWithAttribution): void {
    if (stopped) return
    const { name, value, rating, id, navigationType, attribution } = metric
    const seen = { ...readCause(attribution), name, value, rating, id, navigationType }
    track(emit, 'Web Vital Measured', seen)
  }
  for (const measure of [onCLS, onFCP, onINP, onLCP, onTTFB]) measure(report, { generateTarget })
  return () => {
    stopped = true
  }
}
