import { choose, isConsentInput, restrict } from './choose.ts'
import type { Consent, ConsentState, RecordStore } from './client.ts'
import { createClientError } from './client-error.ts'
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
  let state = read()

  function read(): ConsentState {
    const { consent } = record.get()
    const { epoch = 0, purposes = NO_PURPOSES, at = null } = consent ?? {}
    const allowed = restrict(purposes, platform.readPrivacySignal())
    return { epoch, purposes: allowed, chosen: Boolean(consent), at }
  }

  record.subscribe(() => {
    const next = read()
    if (next.epoch === state.epoch && next.at === state.at) return
    state = next
    listeners.notify(state)
  })

  return {
    get: () => state,
    allows: (purpose) => state.purposes[purpose],
    async set(input, evidence = { surface: 'api' }) {
      if (!isConsentInput(input)) throw createClientError('command/invalid')
      const choice = {
        site,
        input,
        evidence,
        restricted: platform.readPrivacySignal(),
        at: new Date(platform.now()).toISOString(),
        newId: createUuid(platform.randomBytes(16)),
      }
      record.patch((current) => choose(current, choice))
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
