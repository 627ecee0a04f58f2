/** Messengers that a conversation can go on in. */
export const MESSENGERS = ['telegram'] as const

export type MessengerName = (typeof MESSENGERS)[number]

/** A messenger that somebody's conversation goes on in. */
export interface MessengerContact {
  channel: MessengerName
  /** ISO 8601 */
  since: string
}

/** The body of `POST /v1/messengers/:channel`. */
export interface MessengerRequest {
  /** What they read when they agreed, and which version of it. */
  consent: { version: string; text: string }
  /** BCP 47: what the gateway itself says there speaks. */
  locale?: string | undefined
}

/** A link that whoever opens it goes on with. It works once. */
export interface MessengerInvite {
  /** Leads to the messenger, for instance `https://t.me/acme_bot?start=…`. */
  url: string
  /** ISO 8601 */
  expiresAt: string
}

/** The body of `PUT /v1/channels/:channel`. */
export interface ChannelAccountRequest {
  /** What the messenger knows the site's own account by, a bot's token; absent where it stays as it is. */
  token?: string | undefined
  /** False offers it to nobody any more, and sends nothing; what people write there still comes in. */
  enabled?: boolean | undefined
}

/** A site's own account at a messenger. */
export interface ChannelAccount {
  /** The messenger brings what people write to `POST /v1/channels/:id/inbound`. */
  id: string
  channel: MessengerName
  /** What people find it by, for instance `acme_bot`. */
  name: string
  enabled: boolean
  createdAt: string
}
