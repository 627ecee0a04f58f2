import { answerJson, type Subject } from './subject.ts'

export const openpanel: Subject = {
  name: 'openpanel',
  packages: { '@openpanel/web': '1.4.1' },
  entry: `
import { OpenPanel } from '@openpanel/web'
const { bench } = window
const panel = new OpenPanel({ apiUrl: bench.collector, clientId: 'bench' })
Object.assign(bench, { ready: true, track: (bid) => void panel.track('E', { bid }) })`,
  answer: ({ method }) =>
    method === 'POST' ? answerJson({ deviceId: 'device', sessionId: 'session' }) : undefined,
}
