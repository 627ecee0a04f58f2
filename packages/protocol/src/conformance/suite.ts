import { articleChecks } from './article-checks.ts'
import { callbackChecks } from './callback-checks.ts'
import { chatChecks } from './chat-checks.ts'
import type { Check, ServerCheck } from './check.ts'
import { consentChecks } from './consent-checks.ts'
import { emailChecks } from './email-checks.ts'
import { eventChecks } from './event-checks.ts'
import { fileChecks } from './file-checks.ts'
import { intakeChecks } from './intake-checks.ts'
import { messengerChecks } from './messenger-checks.ts'
import { momentChecks } from './moment-checks.ts'
import { pushChecks } from './push-checks.ts'
import { richChecks } from './rich-checks.ts'
import { sessionChecks } from './session-checks.ts'
import { storeChecks } from './store-checks.ts'
import { trustChecks } from './trust-checks.ts'

export type { Arrivals, ReachableBrowser } from './arrivals.ts'
export { callbackChecks } from './callback-checks.ts'
export type { Check, ServerCheck, ServerTarget, Target } from './check.ts'
export { emailChecks } from './email-checks.ts'
export { solveChallenge } from './solve-challenge.ts'

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
  ...fileChecks,
  ...consentChecks,
  ...eventChecks,
  ...intakeChecks,
  ...trustChecks,
]

/** What the page promises the site's server, and what only it can see: these need a secret key too. */
export const serverConformance: readonly ServerCheck[] = [
  ...storeChecks,
  ...momentChecks,
  ...richChecks,
  ...articleChecks,
  ...emailChecks,
  ...pushChecks,
  ...messengerChecks,
]
