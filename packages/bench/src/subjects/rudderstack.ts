import { answerJson, type Subject } from './subject.ts'

const SOURCE = {
  source: {
    id: 'source',
    name: 'bench',
    writeKey: 'WK',
    enabled: true,
    workspaceId: 'workspace',
    config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
    connections: [],
    destinations: [],
    dataplanes: {},
  },
  updatedAt: '2024-01-01T00:00:00.000Z',
  consentManagementMetadata: { providers: [] },
}

export const rudderstack: Subject = {
  name: 'rudderstack',
  packages: { '@rudderstack/analytics-js': '3.34.1' },
  entry: `
import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
const { bench } = window
const analytics = new RudderAnalytics()
analytics.load('WKWKWKWKWKWKWKWKWKWKWKWKWKW', bench.collector, { configUrl: bench.collector, logLevel: 'NONE' })
Object.assign(bench, { ready: true, track: (bid) => analytics.track('E', { bid }) })`,
  answer: ({ path, method }) => {
    if (path.startsWith('/sourceConfig')) return answerJson(SOURCE)
    return method === 'POST' ? { status: 200, body: 'OK' } : undefined
  },
}
