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

export function readWhereabouts(): Whereabouts {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { languages: navigator.languages, timeZone }
}

export function createOffer(chat: Pick<Chat, 'ask' | 'session'>): Offer {
  const $offer = atom<CallbackOffer | null>(null)
  let guess: string | undefined

  return {
    $offer,
    async refresh() {
      const offer = await chat.ask('callbacks:slots', {})
      guess = await guessCountry(Object.keys(offer.countries), readWhereabouts())
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
