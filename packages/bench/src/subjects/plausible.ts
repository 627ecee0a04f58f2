import type { Subject } from './subject.ts'

export const plausible: Subject = {
  name: 'plausible',
  packages: { '@plausible-analytics/tracker': '0.4.6' },
  entry: `
import { init, track } from '@plausible-analytics/tracker'
const { bench } = window
init({
  domain: 'bench.example',
  endpoint: bench.collector + '/api/event',
  captureOnLocalhost: true,
  autoCapturePageviews: false,
  logging: false,
})
Object.assign(bench, { ready: true, track: (bid) => track('E', { props: { bid } }) })`,
}
