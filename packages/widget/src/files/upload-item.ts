import type { Attachment, ErrorCode } from '@beckon/protocol'

/** Why a file is not sent: the gateway's reason, or that this browser cannot open a picture. */
export type Fault = ErrorCode | 'unreadable'

/** Why it does not go on just now, and until when the gateway wants to be left alone, if it said so. */
export interface Wait {
  code: ErrorCode
  /** Milliseconds since 1970. */
  until?: number | undefined
}

/** A file on its way. */
export interface UploadItem {
  key: number
  name: string
  /** Bytes; of a picture, once it was drawn anew. */
  size: number
  type: string
  state: 'preparing' | 'uploading' | 'waiting' | 'done' | 'failed'
  /** Bytes. */
  sent: number
  fault?: Fault | undefined
  /** While it is `waiting`. */
  wait?: Wait | undefined
  /** What will be sent, once it is ready. */
  blob?: Blob | undefined
  attachment?: Attachment | undefined
}

/** Trying again may help: all else stays as it is. */
export function isRetryable({ fault }: UploadItem): boolean {
  return fault !== undefined && !HOPELESS.includes(fault)
}

const HOPELESS: readonly Fault[] = [
  'unreadable',
  'file/empty',
  'file/too-large',
  'file/type-refused',
  'file/too-much',
]
