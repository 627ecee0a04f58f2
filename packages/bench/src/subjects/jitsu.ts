import { answerJson, type Subject } from './subject.ts'

export const jitsu: Subject = {
  name: 'jitsu',
  packages: { '@jitsu/js': '1.11.0' },
  entry: `
import { jitsuAnalytics } from '@jitsu/js'
const { bench } = window
const analytics = jitsuAnalytics({ host: bench.collector, writeKey: 'WK:WK' })
Object.assign(bench, { ready: true, track: (bid) => void analytics.track('E', { bid }) })`,
  answer: ({ method }) => (method === 'POST' ? answerJson({ ok: true }) : undefined),
}
