import type { Tables } from '../../../database/tables.ts'

export type PushRow = Tables['push_subscription']

export interface PushOptions {
  /** The private VAPID key, 32 bytes in base64url; the gateway's own where absent. */
  key?: string | undefined
  /** Whom push services may ask about what they are sent: `mailto:…` or an address of https. */
  subject?: string | undefined
  /** Push services beside those of the known browsers, each by its origin: `https://push.example.com`. */
  services?: readonly string[] | undefined
}
