import { answerJson, type Subject } from './subject.ts'

const CONFIG = { supportedCompression: ['gzip', 'gzip-js'], analytics: { endpoint: '/i/v0/e/' } }

export const posthog: Subject = {
  name: 'posthog',
  packages: { 'posthog-js': '1.449.2' },
  entry: `
import posthog from 'posthog-js'
const { bench } = window
posthog.init('phc_bench', {
  api_host: bench.collector,
  autocapture: false,
  capture_pageview: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_external_dependency_loading: true,
  person_profiles: 'identified_only',
})
Object.assign(bench, { ready: true, track: (bid) => void posthog.capture('E', { bid }) })`,
  answer: ({ path }) => (path.includes('/config') ? answerJson(CONFIG) : answerJson({ status: 1 })),
}
