import { PURPOSES } from '@beckon/protocol'
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
import { NO_PURPOSES } from './purposes.ts'

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

/** Nobody stays named by a choice that is over, and the next one does not build on it. */
function end(record: RecordStore, isOver: (at: string) => boolean): void {
  const { consent } = record.get()
  if (consent && isOver(consent.at) && PURPOSES.some((purpose) => consent.purposes[purpose]))
    record.patch({ consent: { ...consent, epoch: consent.epoch + 1, purposes: NO_PURPOSES } })
}

/** What is allowed: a view of the record, so a choice made in another tab applies here too. */
export function createConsent({
  site,
  platform,
  createId,
  record,
  deliver,
}: ConsentOptions): Consent {
  const listeners = createListeners<void>()
  const gpc = platform.readPrivacySignal()
  const isOver = (at: string): boolean => platform.now() - Date.parse(at) > LASTS
  end(record, isOver)
  let held = record.get()

  /** As it is now: a choice can end while a page is open. */
  function read(): ConsentState {
    const { epoch = 0, purposes = NO_PURPOSES, at = null, asked = {} } = held.consent ?? {}
    const chosen = at !== null && !isOver(at)
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
      listeners.notify()
    }
  })

  const { pending = [], consent } = held
  // Meanwhile another tab, which had core, may have been told otherwise.
  const isStale = (at: string): boolean => Date.parse(at) < Date.parse(consent?.at ?? '')
  for (const { input, at } of pending)
    if (isConsentInput(input) && !isStale(at)) write(input, { surface: 'api' }, { at })
  if (pending[0]) record.patch({ pending: undefined })
  // The browser asks for privacy since: that is a withdrawal, and the gateway hears of it.
  const overruled = gpc && (consent?.purposes.ads || consent?.purposes.personalization)
  if (overruled) write({}, { surface: 'gpc' })
  if (overruled || pending[0]) void deliver()

  return {
    get: read,
    allows: (purpose) => read().purposes[purpose],
    async set(input, evidence = { surface: 'api' }) {
      if (!isConsentInput(input)) throw createClientError('command/invalid')
      write(input, evidence)
      const chosen = read()
      await deliver()
      return chosen
    },
    subscribe(listener) {
      // One before it may have chosen anew: what it hears last is what holds.
      const tell = (): void => listener(read())
      const stop = listeners.add(tell)
      tell()
      return stop
    },
  }
}
