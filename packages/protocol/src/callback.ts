export type CallbackStatus = 'requested' | 'done' | 'cancelled'

/** What a visitor asks for. */
export interface CallbackRequest {
  /** ULID: the idempotency key. */
  id: string
  /** As typed; international, or national to `country`. */
  phone: string
  /** ISO 3166-1 alpha-2, the country a national number is read in. */
  country?: string | undefined
  name?: string | undefined
  note?: string | undefined
  /** When to call, ISO 8601; absent or null means as soon as possible. */
  at?: string | null | undefined
  /** The text the visitor agreed to, as shown. */
  consent?: { version: string; text: string } | undefined
  /** BCP 47, the language the page behind the link speaks. */
  locale?: string | undefined
  /** IANA, the zone it tells times in. */
  timezone?: string | undefined
  /** The solved challenge, where the site asks for one: base64 of JSON, as ALTCHA's clients write it. */
  proof?: string | undefined
}

/** Work to be done before a call is asked for, in the format of ALTCHA 2; for one session, once. */
export interface CallbackChallenge {
  parameters: {
    /** `PBKDF2/SHA-256`. */
    algorithm: string
    /** Hexadecimal; the password is these bytes and the counter, 32 bits, the highest first. */
    nonce: string
    /** Hexadecimal. */
    salt: string
    /** Rounds of PBKDF2. */
    cost: number
    /** Bytes of a key. */
    keyLength: number
    /** What the key of the right counter begins with, in hexadecimal. */
    keyPrefix: string
  }
  /** Of all parameters, those included that are not named here. */
  signature: string
  /** The right counter is lower than this. */
  attempts: number
  /** Seconds it is taken for yet. */
  expiresIn: number
}

/** A request for a call, as stored. */
export interface Callback {
  id: string
  clientId: string
  personId: string
  personName: string
  conversationId: string
  /** E.164, e.g. `+14155550123`. */
  phone: string
  /** The same to read, e.g. `+1 415 555 0123`; read from left to right, whatever stands around it. */
  phoneText?: string | undefined
  name: string | null
  note: string | null
  at: string | null
  status: CallbackStatus
  /** From 1, among those who wait to be called as soon as possible; null for others. */
  place: number | null
  consent: { version: string; text: string } | null
  createdAt: string
  updatedAt: string
}

/** A stretch of time in which somebody can be called. Times carry the offset of the site's zone. */
export interface CallbackSlot {
  start: string
  end: string
  /** Calls that still can be booked, 1 at least. */
  left: number
}

/** What a visitor can ask for now. */
export interface CallbackOffer {
  /** The site's zone; null where its hours are not known. */
  zone: string | null
  /** Whether a call as soon as possible can be asked for. */
  now: boolean
  /** Whether an agent is there. */
  staffed: boolean
  /** How many wait for such a call. */
  waiting: number
  /** Where `now` is false for the hour: when the site opens next, if that is known. */
  opensAt: string | null
  /** Whether any time may be named, for there are no slots. */
  free: boolean
  slots: CallbackSlot[]
  /** Countries that can be called, ISO 3166-1 alpha-2, with their calling codes: `{"GB":"44"}`. */
  countries: Record<string, string>
  /** To be solved before a call is asked for; absent where the site asks for none. */
  challenge?: CallbackChallenge | undefined
}

/** A call somebody waits for, with what is theirs alone. */
export interface OwnCallback {
  callback: Callback
  /** Below the gateway's URL: a page to change the call on, for whoever has the address. */
  link: string
}

/** How a site takes requests for calls. */
export interface CallbackSettings {
  /** Whether calls as soon as possible are offered within the hours. Default true. */
  now?: boolean | undefined
  /** Whether that takes an agent who is there, where the hours are known. Default true. */
  staffed?: boolean | undefined
  /** Minutes of a slot. Default 30. */
  slotMinutes?: number | undefined
  /** Calls in one slot. Default 1. */
  perSlot?: number | undefined
  /** Minutes between booking and call at least. Default 60. */
  leadMinutes?: number | undefined
  /** Days ahead that can be booked. Default 14. */
  horizonDays?: number | undefined
  /** Countries that are called, ISO 3166-1 alpha-2. Default: all. */
  countries?: string[] | undefined
  /** Requests within 24 hours for one number. Default 10. */
  perNumber?: number | undefined
  /** Requests within 24 hours from one network address. Default 40. */
  perAddress?: number | undefined
  /** Requests within 24 hours in all. Default 500. */
  perDay?: number | undefined
  /** Whether browsers have to work before they ask for a call. Default false. */
  challenge?: boolean | undefined
  /** Keys a browser derives for that at most, half as many on average. Default 2000. */
  challengeAttempts?: number | undefined
}
