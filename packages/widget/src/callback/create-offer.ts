import type { CallbackOffer } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Chat } from '../stores/chat.ts'
import { guessCountry, type Whereabouts } from './guess-country.ts'

/** What can be asked for. */
export interface Offer {
  /** Null until it is known, and where that cannot be learned. */
  $offer: ReadableAtom<CallbackOffer | null>
  refresh(): Promise<CallbackOffer>
  /** The country a number without a country code is read in: that which was chosen, else a guess. */
  readCountry(chosen: string): string | undefined
}

/** Newer than what the types know of. */
interface WithTemporal {
  Temporal?: { Now: { timeZoneId(): string } }
}

const readTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export function readWhereabouts(): Whereabouts {
  // The first date that is written in a page takes a slow phone 40 ms, and this takes it none.
  const { Temporal } = globalThis as WithTemporal
  return { languages: navigator.languages, timeZone: Temporal?.Now.timeZoneId() ?? readTimeZone() }
}

/** Not by `nextTask`: what two chunks share would be downloaded by everybody. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export function createOffer(chat: Pick<Chat, 'ask' | 'session'>): Offer {
  const $offer = atom<CallbackOffer | null>(null)
  let guess: string | undefined

  return {
    $offer,
    async refresh() {
      const offer = await chat.ask('callbacks:slots', {})
      // What a browser has to look up to know of times and places is long enough to be a task of its own.
      await pause()
      if (offer.free === false) readTimeZone()
      const whereabouts = readWhereabouts()
      await pause()
      guess = await guessCountry(Object.keys(offer.countries), whereabouts)
      $offer.set(offer)
      return offer
    },
    readCountry(chosen) {
      const countries = Object.keys($offer.get()?.countries ?? {})
      if (countries.length === 0 || chosen) return chosen || undefined
      const own = chat.session.$config.get()?.country ?? ''
      const stands = countries.includes(own) ? own : countries[0]
      return guess ?? stands
    },
  }
}
