import type { FileRules } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type FileRow = Tables['file']

/** What a site takes, and how much of it. */
export interface FileSettings extends FileRules {
  /** Whether visitors may attach anything at all. */
  enabled: boolean
  /** Of one visitor within 24 hours. */
  visitorDayBytes: number
  /** Of all visitors within 24 hours. */
  siteDayBytes: number
}

/** Who uploads, and for whose conversation. */
export interface Uploader {
  siteId: string
  personId: string
  kind: FileRow['uploader_kind']
  /** The agent; null for a visitor. */
  id: string | null
}

/** Who asks for an upload that was begun: an agent's may be for anybody of the site. */
export type Asker = Omit<Uploader, 'personId'> & { personId: string | null }

/** What is said of a file before it comes. */
export interface UploadClaim {
  name: string
  type: string
  size: number
}

/** Bytes, both ends included. */
export interface ByteRange {
  start: number
  end: number
}
