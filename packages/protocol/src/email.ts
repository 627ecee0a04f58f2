/** Where a visitor gets answers by e-mail: `pending` until they proved that the address is theirs. */
export interface EmailContact {
  address: string
  state: 'pending' | 'granted'
}

/** The body of `POST /v1/email` and `POST /v1/email/transcript`. */
export interface EmailRequest {
  address: string
  /** What they read when they agreed, and which version of it. */
  consent: { version: string; text: string }
  /** Where they wrote: mails lead back there, if the site named its origin. */
  page?: string | undefined
  /** BCP 47: what mails speak. */
  locale?: string | undefined
}

/** E-mail as a way to reach visitors who left. */
export interface EmailSettings {
  /** Origins that links in mails may lead to; of a visitor who wrote elsewhere, to the first of them. */
  origins: string[]
  /** Where answers to mails go; to the sender where absent. */
  replyTo?: string | undefined
}
