import type { ConsentReceipt, Purpose } from '@beckon/protocol'

const ALLOWANCES: Readonly<Record<Purpose, string>> = {
  functional: 'Remember settings',
  analytics: 'Record activity',
  profile: 'Join it to a profile',
  personalization: 'Personal content',
  ads: 'Share for advertising',
  ai: 'Use of AI',
  recording: 'Recordings',
}

export interface ConsentWords {
  readonly tone: 'open' | 'shut' | 'unset'
  /** One sentence on what this means for the agent. */
  readonly sentence: string
  /** What is allowed, in words. */
  readonly allowances: readonly string[]
}

/** What a receipt means, in words an agent can say to the person. */
export function describeConsent(receipt: ConsentReceipt | null): ConsentWords {
  if (!receipt) {
    const sentence = 'Nothing chosen yet. The tag records nothing until then.'
    return { tone: 'unset', sentence, allowances: [] }
  }
  const allowed = Object.entries(receipt.purposes)
    .filter(([, isAllowed]) => isAllowed)
    .map(([purpose]) => ALLOWANCES[purpose as Purpose])
  if (receipt.purposes.analytics) {
    return { tone: 'open', sentence: 'Agreed to have activity recorded.', allowances: allowed }
  }
  return { tone: 'shut', sentence: 'Does not want activity recorded.', allowances: allowed }
}
