import { callbackChecks } from './callback-checks.ts'
import { chatChecks } from './chat-checks.ts'
import type { Check } from './check.ts'
import { consentChecks } from './consent-checks.ts'
import { eventChecks } from './event-checks.ts'
import { sessionChecks } from './session-checks.ts'

export type { Check, Target } from './check.ts'

/**
 * Everything docs/PROTOCOL.md promises a visitor's client, each as one check against a running
 * gateway. Needs Node and `socket.io-client`.
 *
 * @example
 * for (const check of conformance) await check.run({ url: 'http://127.0.0.1:8787', site: 'pk_…' })
 */
export const conformance: readonly Check[] = [
  ...sessionChecks,
  ...chatChecks,
  ...callbackChecks,
  ...consentChecks,
  ...eventChecks,
]
