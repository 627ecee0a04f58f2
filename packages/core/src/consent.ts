import { choose, reconcile, restrict } from './choose.ts'
import type {
  Consent,
  ConsentEvidence,
  ConsentInput,
  ConsentState,
  PendingChoice,
  RecordStore,
  SiteRecord,
} from './client.ts'
import { createClientError } from './client-error.ts'
import { isConsentInput } from './consent-input.ts'
import { createListeners } from './listeners.ts'
import type { Platform } from './platform.ts'
import { NO_PURPOSES } from './record.ts'
import { createUuid } from './uuid.ts'

interface ConsentOptions {
  site: string
  platform: Platform
  record: RecordStore
  /** Brings the receipt on its way; resolves when it arrived, or waits. */
  deliver(): Promise<unknown>
}

/** What is allowed: a view of the record, so a choice made in another tab applies here too. */
export function createConsent({ site, platform, record, deliver }: ConsentOptions): Consent {
  const listeners = createListeners<ConsentState>()
  let held = record.get()
  let state = read()

  function read(): ConsentState {
    const { epoch = 0, purposes = NO_PURPOSES, at = null } = held.consent ?? {}
    const allowed = restrict(purposes, platform.readPrivacySignal())
    return { epoch, purposes: allowed, chosen: Boolean(held.consent), at }
  }

  function write(choice: PendingChoice, evidence: ConsentEvidence, base?: SiteRecord): void {
    const restricted = platform.readPrivacySignal()
    const newId = createUuid(platform.randomBytes(16))
    const made = { ...choice, site, evidence, restricted, newId }
    record.patch((current) => choose({ ...current, ...base }, made))
  }

  const readTime = (): string => new Date(platform.now()).toISOString()

  record.subscribe((next) => {
    const { consent, anonymousId } = held
    held = next
    const agreed = reconcile(consent, next.consent)
    if (agreed) {
      const choice = { input: agreed, at: readTime() }
      write(choice, { surface: 'tabs' }, { consent, anonymousId: next.anonymousId ?? anonymousId })
      void deliver()
      return
    }
    if (next.consent?.epoch === consent?.epoch && next.consent?.at === consent?.at) return
    state = read()
    listeners.notify(state)
  })

  for (const choice of held.pending ?? []) write(choice, { surface: 'api' })
  if (held.pending) {
    record.patch({ pending: undefined })
    void deliver()
  }

  return {
    get: () => state,
    allows: (purpose) => state.purposes[purpose],
    async set(input: ConsentInput, evidence = { surface: 'api' }) {
      if (!isConsentInput(input)) throw createClientError('command/invalid')
      write({ input, at: readTime() }, evidence)
      const chosen = state
      await deliver()
      return chosen
    },
    subscribe(listener) {
      const stop = listeners.add(listener)
      listener(state)
      return stop
    },
  }
}
