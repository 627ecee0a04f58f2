/** A file that goes along with a message. */
export interface Attachment {
  /** UUIDv7, made by the gateway. */
  id: string
  name: string
  /** Media type, found out from its content. */
  type: string
  /** Bytes. */
  size: number
  /** Pixels as it is shown, of an image the gateway could measure. */
  width?: number | undefined
  height?: number | undefined
  /** Where it is read, below the gateway's address. Made anew at each reading; ends within 10 minutes. */
  url: string
}

/** What a site takes. */
export interface FileRules {
  /** Of one file. */
  maxBytes: number
  /** Media types, `image/png` or all of a kind, `image/*`. */
  types: readonly string[]
  /** Files of one message. */
  maxCount: number
}

/** Whether a media type is one of those taken. */
export function isTaken(type: string, types: readonly string[]): boolean {
  return types.some(
    (taken) => taken === type || (taken.endsWith('/*') && type.startsWith(taken.slice(0, -1))),
  )
}
