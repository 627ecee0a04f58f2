import { answerJson, type Subject } from './subject.ts'

export const mixpanel: Subject = {
  name: 'mixpanel',
  packages: { 'mixpanel-browser': '2.83.0' },
  entry: `
import mixpanel from 'mixpanel-browser/src/loaders/loader-module-core'
const { bench } = window
mixpanel.init('TOKEN', { api_host: bench.collector })
Object.assign(bench, { ready: true, track: (bid) => void mixpanel.track('E', { bid }) })`,
  answer: ({ path }) => {
    if (!/^\/(track|engage|groups)/.test(path)) return answerJson({})
    return path.includes('verbose') ? answerJson({ status: 1, error: null }) : answerJson(1)
  },
}
