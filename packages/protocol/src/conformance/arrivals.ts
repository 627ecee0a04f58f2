import type { PushNotice, PushTarget } from '../push.ts'

/** A browser that a push service knows, which the gateway may send to. */
export interface ReachableBrowser extends Pick<PushTarget, 'endpoint' | 'keys'> {
  /** The first notification that came for it, decrypted, past or to come. */
  read(): Promise<PushNotice>
}

/** Where that arrives which a gateway sends to people who left. */
export interface Arrivals {
  /** An address nobody else uses, whose mails can be read. */
  createAddress(): string
  /** The text of the first mail to an address that has this in it, past or to come. */
  readMail(address: string, part: string): Promise<string>
  subscribe(): ReachableBrowser
}
