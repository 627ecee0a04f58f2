import type { Subject } from './subject.ts'

export const snowplow: Subject = {
  name: 'snowplow',
  packages: { '@snowplow/browser-tracker': '4.10.1' },
  entry: `
import { newTracker, trackSelfDescribingEvent } from '@snowplow/browser-tracker'
const { bench } = window
newTracker('bench', bench.collector, { appId: 'bench' })
const schema = 'iglu:com.example/bench/jsonschema/1-0-0'
Object.assign(bench, {
  ready: true,
  track: (bid) => trackSelfDescribingEvent({ event: { schema, data: { bid } } }),
})`,
}
