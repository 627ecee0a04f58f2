import type { Json } from './events.ts'

/** What a moment is about; `custom` is the owner's own. */
export type MomentKind =
  | 'appointment'
  | 'bill'
  | 'callback'
  | 'form'
  | 'fraud'
  | 'order'
  | 'survey'
  | 'custom'

/** Something a visitor should see now. It arrives with the answer to a batch, or over the socket. */
export interface Moment {
  /** UUIDv7, made by the gateway. */
  id: string
  kind: MomentKind
  title: string
  body: string | null
  /** What the visitor can answer; `url` where it leads somewhere. */
  actions: readonly { id: string; label: string; url?: string | undefined }[]
  /** For those who show it their own way. */
  data: Json
  createdAt: string
  /** Not to be shown after this, ISO 8601; null where it does not age. */
  expiresAt: string | null
}
