import type { Subject } from './subject.ts'

/** `@beckon/core` from npm, as the repository has it. */
export const ours: Subject = {
  name: 'beckon',
  packages: {},
  gateway: true,
  entry: `
import { createBeckon } from '@beckon/core'
const { bench } = window
const beckon = createBeckon({ site: bench.site, host: bench.collector })
beckon.on('error', ({ error }) => bench.problems.push(error.code))
beckon.on('event:dropped', ({ reason, count }) => bench.problems.push(reason + ' ' + count))
Object.assign(bench, {
  ready: true,
  track: (bid) => void beckon.track('E', { bid }).catch((error) => bench.problems.push(String(error))),
  async grant() {
    const { purposes } = await beckon.consent('get')
    if (!purposes.analytics) await beckon.consent('granted')
  },
  countQueued: async () => (await beckon.stats?.())?.queued,
  async readImbalance() {
    const { tracked, acknowledged, queued, dropped } = await beckon.stats()
    return tracked - acknowledged - queued - Object.values(dropped).reduce((a, b) => a + b, 0)
  },
})`,
}
