import {
  type Attachment,
  type FileRules,
  type FilesSettings,
  GATEWAY_LIMITS,
  type Message,
} from '@beckon/protocol'
import { createId } from '../../shared/create-id.ts'
import type { FileRow, FileSettings, UploadClaim, Uploader } from './files.types.ts'

const MEGABYTE = 1_048_576

/** What a site takes unless it says otherwise: nothing that runs. */
export const STANDARD_FILES: FileSettings = {
  enabled: true,
  maxBytes: 20 * MEGABYTE,
  maxCount: 10,
  types: [
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/avif',
    'audio/*',
    'video/*',
    'application/pdf',
    'text/plain',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  visitorDayBytes: 200 * MEGABYTE,
  siteDayBytes: 5000 * MEGABYTE,
}

/** What holds for a site: what its owner set, else what is usual. */
export function toFileSettings(set: FilesSettings = {}): FileSettings {
  return { ...STANDARD_FILES, ...set }
}

/** What visitors are told; nothing where they may attach nothing. */
export function toFileRules(settings: FileSettings): FileRules | undefined {
  const { enabled, maxBytes, types, maxCount } = settings
  return enabled ? { maxBytes, types, maxCount } : undefined
}

/** Control characters, halves of a pair, what turns the direction of writing, and what separates folders. */
const UNFIT = /[\p{Control}\p{Surrogate}\u200E\u200F\u202A-\u202E\u2066-\u2069/\\]/gu

/** A name to show and to save under; never one to store under. */
export function cleanName(name: string): string {
  const clean = name.replace(UNFIT, '').trim()
  if (clean.length <= GATEWAY_LIMITS.fileName) return clean || 'file'
  const [ending = ''] = clean.match(/\.[\w-]{1,10}$/) ?? []
  const head = clean.slice(0, GATEWAY_LIMITS.fileName - ending.length)
  return head.replace(/[\uD800-\uDBFF]$/, '') + ending
}

export function newFile(
  uploader: Uploader,
  claim: UploadClaim,
  { at, expiresAt }: { at: string; expiresAt: string },
): FileRow {
  return {
    id: createId(),
    site_id: uploader.siteId,
    person_id: uploader.personId,
    message_id: null,
    place: 0,
    uploader_kind: uploader.kind,
    uploader_id: uploader.id,
    name: cleanName(claim.name),
    type: claim.type,
    size: claim.size,
    width: null,
    height: null,
    state: 'uploading',
    created_at: at,
    expires_at: expiresAt,
  }
}

export function toAttachment(row: FileRow, url: string): Attachment {
  const { id, name, type, size, width, height } = row
  const measured = width === null || height === null ? {} : { width, height }
  return { id, name, type, size, ...measured, url }
}

/** Adds to a message what goes along with it; one without stays as it was before there were files. */
export function addAttachments(message: Message, attachments: Attachment[]): Message {
  if (attachments.length === 0) return message
  const { createdAt, ...rest } = message
  return { ...rest, attachments, createdAt }
}
