import { choose, reconcile, restrict } from './choose.ts'
import type {
  Consent,
  ConsentEvidence,
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

/** How long a choice holds: a year, in milliseconds. */
const LASTS = 31_536_000_000

interface ConsentOptions {
  site: string
  platform: Platform
  createId(): string
  record: RecordStore
  /** Brings the receipt on its way; resolves when it arrived, or waits. */
  deliver(): Promise<unknown>
}

/** What is allowed: a view of the record, so a choice made in another tab applies here too. */
export function createConsent({
  site,
  platform,
  createId,
  record,
  deliver,
}: ConsentOptions): Consent {
  const listeners = createListeners<ConsentState>()
  const gpc = platform.readPrivacySignal()
  let held = record.get()
  let state = read()

  function read(): ConsentState {
    const { epoch = 0, purposes = NO_PURPOSES, at = null, asked = {} } = held.consent ?? {}
    const chosen = !!held.consent && !(platform.now() - Date.parse(at ?? '') > LASTS)
    return {
      epoch,
      purposes: restrict(chosen ? purposes : NO_PURPOSES, gpc),
      chosen,
      at,
      gpc,
      asked,
    }
  }

  function write(
    input: PendingChoice['input'],
    evidence: ConsentEvidence,
    { base, at = new Date(platform.now()).toISOString() }: { base?: SiteRecord; at?: string } = {},
  ): void {
    const newId = createId()
    const choice = { input, evidence, at, site, gpc, newId }
    record.patch((current) => choose({ ...current, ...base }, choice))
  }

  record.subscribe((next) => {
    const { consent, anonymousId } = held
    held = next
    const agreed = reconcile(consent, next.consent)
    if (agreed) {
      const base = { consent, anonymousId: next.anonymousId ?? anonymousId }
      write(agreed, { surface: 'tabs' }, { base })
      void deliver()
    } else if (next.consent?.epoch !== consent?.epoch || next.consent?.at !== consent?.at) {
      state = read()
      listeners.notify(state)
    }
  })

  const { pending = [], consent } = held
  for (const { input, at } of pending)
    if (isConsentInput(input)) write(input, { surface: 'api' }, { at })
  if (pending[0]) record.patch({ pending: undefined })
  // The browser asks for privacy since: that is a withdrawal, and the gateway hears of it.
  const overruled = gpc && (consent?.purposes.ads || consent?.purposes.personalization)
  if (overruled) write({}, { surface: 'gpc' })
  if (overruled || pending[0]) void deliver()

  return {
    get: () => state,
    allows: (purpose) => state.purposes[purpose],
    async set(input, evidence = { surface: 'api' }) {
      if (!isConsentInput(input)) throw createClientError('command/invalid')
      write(input, evidence)
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
