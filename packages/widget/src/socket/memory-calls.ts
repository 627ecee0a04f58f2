import {
  BeckonError,
  type Callback,
  type CallbackOffer,
  type CallbackRequest,
  type VisitorRequests,
} from '@beckon/protocol'

type Name = Extract<keyof VisitorRequests, `callback${string}`>

/** The callbacks of a gateway in memory, for tests. */
export interface MemoryCalls {
  /** Every request, as often as it came. */
  readonly asked: CallbackRequest[]
  /** Calls as they are now. */
  readonly held: Callback[]
  offer: CallbackOffer
  /** What the next request is refused with. */
  refusal: BeckonError | undefined
  readonly answers: { [Key in Name]: (input: never) => unknown }
}

/** What a site offers whose hours are not known. */
const ANY_TIME: CallbackOffer = {
  zone: null,
  now: true,
  staffed: true,
  waiting: 0,
  opensAt: null,
  free: true,
  slots: [],
  countries: { DE: '49', GB: '44', US: '1' },
}

function toCallback(input: CallbackRequest): Callback {
  if (!/^\+?[\d ]{7,}$/.test(input.phone)) throw new BeckonError('callback/phone-invalid')
  const { id, phone: phoneText, name = null, note = null, at = null, consent = null } = input
  const ids = { id: 'callback', clientId: id, personId: 'p', personName: 'P', conversationId: 'c' }
  const times = { createdAt: '', updatedAt: '' }
  const place = at === null ? 1 : null
  const phone = phoneText.replaceAll(' ', '')
  return { ...ids, phone, phoneText, name, note, at, consent, place, status: 'requested', ...times }
}

export function createMemoryCalls(): MemoryCalls {
  function change(callbackId: string, change: Partial<Callback>): { callback: Callback } {
    const index = calls.held.findIndex(({ id }) => id === callbackId)
    const callback = calls.held[index]
    if (!callback) throw new BeckonError('callback/not-found')
    const changed = { ...callback, ...change }
    calls.held[index] = changed
    return { callback: changed }
  }

  function refuse(): void {
    const { refusal } = calls
    calls.refusal = undefined
    if (refusal) throw refusal
  }

  const calls: MemoryCalls = {
    asked: [],
    held: [],
    offer: ANY_TIME,
    refusal: undefined,
    answers: {
      'callback:request': (input: CallbackRequest) => {
        refuse()
        const callback = toCallback(input)
        calls.asked.push(input)
        calls.held.splice(0, calls.held.length, callback)
        return { callback }
      },
      'callback:cancel': ({ callbackId }: { callbackId: string }) =>
        change(callbackId, { status: 'cancelled', place: null }),
      'callback:reschedule': ({ callbackId, at }: { callbackId: string; at: string | null }) => {
        refuse()
        return change(callbackId, { at, place: at === null ? 1 : null })
      },
      'callbacks:slots': () => calls.offer,
      'callbacks:mine': () => ({
        callbacks: calls.held
          .filter(({ status }) => status === 'requested')
          .map((callback) => ({ callback, link: 'call/token' })),
      }),
    },
  }
  return calls
}
