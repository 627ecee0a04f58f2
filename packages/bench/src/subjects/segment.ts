import { answerJson, type Subject } from './subject.ts'

const SETTINGS = {
  integrations: {
    'Segment.io': { apiKey: 'WK', versionSettings: { componentTypes: ['browser'] } },
  },
  plan: {},
  edgeFunction: {},
  analyticsNextEnabled: true,
  middlewareSettings: {},
  enabledMiddleware: {},
  metrics: { sampleRate: 0 },
  remotePlugins: [],
}

export const segment: Subject = {
  name: 'segment',
  packages: { '@segment/analytics-next': '1.84.3' },
  entry: `
import { AnalyticsBrowser } from '@segment/analytics-next'
const { bench } = window
const apiHost = bench.collector.replace('http://', '') + '/v1'
const analytics = AnalyticsBrowser.load(
  { writeKey: 'WK', cdnURL: bench.collector },
  { integrations: { 'Segment.io': { apiHost, protocol: 'http' } } },
)
Object.assign(bench, { ready: true, track: (bid) => void analytics.track('E', { bid }) })`,
  answer: ({ path }) =>
    path.includes('/settings') ? answerJson(SETTINGS) : answerJson({ success: true }),
}
