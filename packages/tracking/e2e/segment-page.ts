import { createBeckon } from '@beckon/core'
import { AnalyticsBrowser } from '@segment/analytics-next'
import { createTracking } from '../src/index.ts'

/** Makes the same calls on both, one after the other. */
export type Call = readonly [name: string, ...values: unknown[]]

declare global {
  interface Window {
    /** Resolves when both took the calls; ours has been told to send. */
    makeCalls?(calls: readonly Call[]): Promise<unknown>
  }
}

type Methods = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>

const ours = createBeckon({
  site: 'pk_test',
  host: `${location.origin}/ours`,
  // What brought the visitor, and nothing else.
  plugins: [createTracking({})],
})
const theirs = AnalyticsBrowser.load(
  { writeKey: 'k', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'k' } } } },
  {
    integrations: {
      'Segment.io': {
        apiHost: `${location.host}/theirs/v1`,
        protocol: 'http',
        deliveryStrategy: { strategy: 'batching', config: { size: 10, timeout: 500 } },
      },
    },
  },
)

window.makeCalls = async (calls) => {
  await ours.consent('granted')
  for (const [name, ...values] of calls) {
    await (ours as unknown as Methods)[name]?.(...values)
    await (theirs as unknown as Methods)[name]?.(...values)
  }
  return ours.stats()
}
