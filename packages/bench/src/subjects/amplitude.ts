import { answerJson, type Subject } from './subject.ts'

export const amplitude: Subject = {
  name: 'amplitude',
  packages: { '@amplitude/analytics-browser': '2.47.0' },
  entry: `
import * as amplitude from '@amplitude/analytics-browser'
const { bench } = window
amplitude.init('KEYKEYKEYKEYKEYKEYKEYKEYKEYKEYKE', {
  serverUrl: bench.collector + '/2/httpapi',
  autocapture: false,
  fetchRemoteConfig: false,
  remoteConfig: { fetchRemoteConfig: false },
})
Object.assign(bench, { ready: true, track: (bid) => void amplitude.track('E', { bid }) })`,
  answer: ({ method, ids }) =>
    method === 'POST'
      ? answerJson({
          code: 200,
          events_ingested: ids.length,
          payload_size_bytes: 1,
          server_upload_time: Date.now(),
        })
      : undefined,
}
