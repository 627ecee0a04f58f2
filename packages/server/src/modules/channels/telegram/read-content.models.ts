import * as v from 'valibot'
import type { RemoteFile } from '../messengers/messengers.types.ts'

/** What is in a message. */
export interface TelegramContent {
  /** What they wrote, and what stands for what cannot be shown. */
  text: string
  /** What they wrote alone. */
  said: string
  files: RemoteFile[]
}

type Loose = Readonly<Record<string, unknown>>

const file = v.object({
  file_id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  file_name: v.fallback(v.optional(v.string()), undefined),
  mime_type: v.fallback(v.optional(v.string()), undefined),
  file_size: v.fallback(v.optional(v.number()), undefined),
})

/** Kinds of files, with what one is called and is where Telegram does not say. */
const FILES: readonly (readonly [kind: string, name: string, type: string])[] = [
  ['document', 'document', 'application/octet-stream'],
  ['video', 'video.mp4', 'video/mp4'],
  ['audio', 'audio.mp3', 'audio/mpeg'],
  ['voice', 'voice.ogg', 'audio/ogg'],
  ['video_note', 'video.mp4', 'video/mp4'],
]

/** What says something of the chat, and nothing to anybody. */
const NOTES: readonly string[] = [
  'chat_background_set',
  'connected_website',
  'message_auto_delete_timer_changed',
  'pinned_message',
  'write_access_allowed',
]

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function membersOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {}
}

function toFile(value: unknown, name: string, type: string): RemoteFile[] {
  const read = v.safeParse(file, value)
  if (!read.success) return []
  const { file_id: ref, file_name, mime_type, file_size: size = 0 } = read.output
  return [{ ref, name: file_name || name, type: mime_type || type, size }]
}

/** A photo comes in several sizes, the largest last. */
function readFiles(message: Loose): RemoteFile[] {
  const { photo } = message
  const photos = Array.isArray(photo) ? toFile(photo.at(-1), 'photo.jpg', 'image/jpeg') : []
  return [...photos, ...FILES.flatMap(([kind, name, type]) => toFile(message[kind], name, type))]
}

/** What stands for what is neither text nor a file; agents read it. */
function describe(message: Loose): string {
  const { sticker, location, contact, poll } = message
  const { latitude, longitude } = membersOf(location)
  const { first_name: first, last_name: last, phone_number: phone } = membersOf(contact)
  const says: readonly (readonly [unknown, string])[] = [
    [sticker, `[sticker ${textOf(membersOf(sticker)['emoji'])}]`],
    [location, `[place ${Number(latitude)}, ${Number(longitude)}]`],
    [contact, `[contact ${[first, last, phone].map(textOf).filter(Boolean).join(' ')}]`],
    [poll, `[poll ${textOf(membersOf(poll)['question'])}]`],
  ]
  const known = says.find(([value]) => value !== undefined)?.[1]
  if (known !== undefined) return known
  return NOTES.some((note) => message[note] !== undefined)
    ? ''
    : '[a message that only Telegram can show]'
}

/** What of a message can be shown elsewhere, in words where not as it is. */
export function readContent(message: Loose): TelegramContent {
  const said = textOf(message['text']) || textOf(message['caption'])
  const files = readFiles(message)
  return { text: said || (files.length > 0 ? '' : describe(message)), said, files }
}
