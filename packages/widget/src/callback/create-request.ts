import type { Callback } from '@beckon/protocol'
import type { ChallengeSource } from '../challenge/create-proof.ts'
import type { Stores } from '../stores/stores.ts'
import type { CallFields } from './call-fields.ts'
import { createIdentifier } from './create-identifier.ts'
import { type Offer, readWhereabouts } from './create-offer.ts'
import { sendProven } from './send-proven.ts'

/** The text the visitor agrees to by asking. */
export interface CallConsent {
  version: string
  text: string
}

/** What is asked with. */
export interface Filled {
  /** Which form it is: the same fields in another one are another request. */
  form: number
  fields: CallFields
  consent: CallConsent
}

interface RequestDependencies extends Pick<Stores, 'client' | 'chat' | '$texts'> {
  offer: Offer
  challenges: ChallengeSource
}

/** The panel's language, as it is spoken where the visitor is. */
function readLocale(locale: string): string {
  return navigator.languages.find((language) => language.startsWith(`${locale}-`)) ?? locale
}

/** Asks for a call at a time, or as soon as possible where that is null. */
export function createRequest({
  client,
  chat,
  $texts,
  offer,
  challenges,
}: RequestDependencies): (at: string | null, filled: Filled) => Promise<Callback> {
  const identify = createIdentifier(client.platform)

  return async (at, { form, fields, consent }) => {
    const { phone, name, note } = fields
    const id = identify(JSON.stringify([form, fields]))
    const input = { id, phone, country: offer.readCountry(fields.country), at, consent }
    const about = { name: name.trim() || undefined, note: note.trim() || undefined }
    const { timeZone: timezone } = readWhereabouts()
    const from = { locale: readLocale($texts.get().locale), timezone }
    const token = await chat.session.claim()
    const { callback } = await sendProven(challenges, (proof) =>
      chat.ask('callback:request', { ...input, ...about, ...from, proof }, token),
    )
    client.emit('callback:requested', { callback })
    return callback
  }
}
