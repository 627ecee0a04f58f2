import type { CallbackValues } from '@beckon/core'
import {
  BeckonError,
  type Callback,
  type CallbackOffer,
  type ErrorCode,
  isBeckonError,
} from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { ChallengeSource } from '../challenge/create-proof.ts'
import { isEndless } from '../panel/is-endless.ts'
import type { Stores } from '../stores/stores.ts'
import {
  type CallFields,
  fillFields,
  findTooLong,
  readAt,
  WORDED,
  type Worded,
} from './call-fields.ts'
import { createOffer } from './create-offer.ts'
import { createOwnCall, type OwnCall } from './create-own-call.ts'
import { type CallConsent, createRequest } from './create-request.ts'

export type CallDependencies = Pick<Stores, 'client' | 'chat' | 'late' | '$call' | '$texts'>

export interface CallState {
  busy: boolean
  /** What is wrong: a code, or the field that cannot be left so. */
  fault?: ErrorCode | 'time' | Worded | undefined
  /** Whether that is the number's. */
  ofPhone?: boolean | undefined
}

/** One visitor's calls: what they ask for, and what they wait for. */
export interface Call {
  $fields: ReadableAtom<CallFields>
  $state: ReadableAtom<CallState>
  /** What can be asked for; null until it is known, and where that cannot be learned. */
  $offer: ReadableAtom<CallbackOffer | null>
  /** The call that is shown in place of the form. */
  $own: ReadableAtom<OwnCall | null>
  /** Where the work comes from that a request may cost. */
  challenges: ChallengeSource
  set(change: Partial<CallFields>): void
  /** Learns anew what can be asked for and what is waited for. */
  refresh(): Promise<void>
  submit(consent: CallConsent): Promise<void>
  /** Moves the call that is shown to the time in the fields; tells whether that worked. */
  move(): Promise<boolean>
  cancel(): Promise<boolean>
  /** A new form with these values. */
  restart(values?: CallbackValues): void
  /** The country a number without a country code is read in. */
  readCountry(): string | undefined
}

const IDLE: CallState = { busy: false }

/** These say that what is shown is not so any more. */
const STALE: readonly ErrorCode[] = ['callback/closed', 'callback/over', 'callback/slot-taken']

export function createCall({ client, chat, late, $call, $texts }: CallDependencies): Call {
  const $fields = atom(fillFields({}))
  const $state = atom(IDLE)
  const offer = createOffer(chat)
  const own = createOwnCall({ client, chat })
  const challenges = { $offer: offer.$offer, readOffer, late }
  const request = createRequest({ client, chat, $texts, offer, challenges })
  /** Raised by `restart`: an answer is shown on the form it was asked with, or not at all. */
  let form = 0

  const whenAsked = () => readAt($fields.get(), offer.$offer.get(), client.platform.now())

  async function readOffer(): Promise<void> {
    const { slots } = await offer.refresh()
    const { slot } = $fields.get()
    if (!slot) return
    const held = slots.find(({ start }) => Date.parse(start) === Date.parse(slot))
    set({ slot: held?.start ?? '' })
  }

  async function refresh(): Promise<void> {
    // Who never acted waits for nothing. What cannot be learned now is learned the next time.
    const reads = [readOffer(), chat.session.isKept() ? own.refresh() : undefined]
    await Promise.allSettled(reads)
  }

  function set(change: Partial<CallFields>): void {
    $fields.set({ ...$fields.get(), ...change })
  }

  /** Runs what changes something, and says on the form it belongs to what went wrong. */
  async function act(work: () => Promise<Callback>): Promise<Callback | undefined> {
    if ($state.get().busy) return undefined
    const mine = form
    $state.set({ busy: true })
    try {
      const callback = await work()
      if (mine !== form) return undefined
      own.show(callback)
      $state.set(IDLE)
      return callback
    } catch (error) {
      const fault = isBeckonError(error) ? error.code : 'server/internal'
      const details = isBeckonError(error) ? error.details : undefined
      if (STALE.includes(fault)) await refresh()
      // A new one can be asked for in the form, which then stands there.
      if (fault === 'callback/not-found' && mine === form) own.forget()
      const ofPhone = details?.[0]?.path === 'phone'
      if (mine === form) $state.set({ busy: false, fault, ofPhone })
      return undefined
    }
  }

  function restart(values: CallbackValues = {}): void {
    form += 1
    const fields = fillFields(values)
    for (const name of WORDED) {
      if (!isEndless(fields[name])) continue
      fields[name] = ''
      client.emit('error', { error: new BeckonError('command/invalid', `Too much for "${name}".`) })
    }
    $fields.set(fields)
    own.forget()
    $state.set(IDLE)
  }

  $call.subscribe((values) => restart(values))

  return {
    $fields,
    $state,
    $offer: offer.$offer,
    $own: own.$own,
    challenges,
    set,
    refresh,
    restart,
    readCountry: () => offer.readCountry($fields.get().country),
    async submit(consent) {
      const at = whenAsked()
      const isMissing = at === undefined && 'time'
      const fault = $fields.get().phone.trim()
        ? isMissing || findTooLong($fields.get())
        : 'callback/phone-invalid'
      if (fault || at === undefined) return $state.set({ busy: false, fault: fault || 'time' })
      if (await act(() => request(at, { form, fields: $fields.get(), consent })))
        await own.refresh().catch(() => {})
    },
    async move() {
      const callbackId = own.$own.get()?.callback.id
      const at = whenAsked()
      if (at === undefined || !callbackId) {
        $state.set({ busy: false, fault: 'time' })
        return false
      }
      const input = { callbackId, at }
      return Boolean(await act(async () => (await chat.ask('callback:reschedule', input)).callback))
    },
    async cancel() {
      const callbackId = own.$own.get()?.callback.id ?? ''
      const run = async () => (await chat.ask('callback:cancel', { callbackId })).callback
      return Boolean(await act(run))
    },
  }
}
