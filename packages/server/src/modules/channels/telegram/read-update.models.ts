import * as v from 'valibot'
import type { Inbound, InboundMessage } from '../messengers/messengers.types.ts'
import { readContent } from './read-content.models.ts'

const person = v.object({
  is_bot: v.optional(v.boolean()),
  language_code: v.fallback(v.optional(v.string()), undefined),
})

const chat = v.object({ id: v.pipe(v.number(), v.safeInteger()), type: v.string() })

/** What every message has; the rest is looked at member by member. */
const message = v.looseObject({
  message_id: v.pipe(v.number(), v.safeInteger()),
  date: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  edit_date: v.fallback(v.optional(v.pipe(v.number(), v.safeInteger())), undefined),
  chat,
  from: v.optional(person),
})

const member = v.object({ chat, new_chat_member: v.object({ status: v.string() }) })

const update = v.object({
  message: v.fallback(v.optional(message), undefined),
  edited_message: v.fallback(v.optional(message), undefined),
  my_chat_member: v.fallback(v.optional(member), undefined),
})

type TelegramMessage = v.InferOutput<typeof message>

/** `/start`, also as `/start@acme_bot`, with what a link brought. */
const COMMAND = /^\/(start|stop)(?:@\w+)?(?:\s+(\S+))?\s*$/

function readMessage(found: TelegramMessage, isEdited: boolean): Inbound | undefined {
  const { message_id: id, date, edit_date: edited, from } = found
  if (found.chat.type !== 'private' || from?.is_bot) return undefined
  const who = { chat: String(found.chat.id), locale: from?.language_code }
  const { said, text, files } = readContent(found)
  const [, command, token = ''] = (!isEdited && COMMAND.exec(text)) || []
  if (command === 'stop') return { kind: 'stop', ...who }
  if (command === 'start') return { kind: 'start', ...who, token }
  const told: Pick<InboundMessage, 'kind' | 'at'> = { kind: 'message', at: date * 1000 }
  // What else changed, a place for instance that moves on, is no news.
  if (!isEdited) {
    if (text === '' && files.length === 0) return undefined
    return { ...told, ...who, text, files, key: String(id) }
  }
  if (said === '') return undefined
  return {
    ...told,
    ...who,
    key: `${id}:${edited ?? 0}`,
    text: `(edited) ${said}`,
    files: [],
  }
}

/**
 * Reads what Telegram brings. Groups, channels and other bots are left alone.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export function readUpdate(body: unknown): Inbound | undefined {
  const read = v.safeParse(update, body)
  if (!read.success) return undefined
  const { message: written, edited_message: edited, my_chat_member: changed } = read.output
  if (written) return readMessage(written, false)
  if (edited) return readMessage(edited, true)
  const hasLeft = changed?.chat.type === 'private' && changed.new_chat_member.status === 'kicked'
  return hasLeft ? { kind: 'gone', chat: String(changed.chat.id) } : undefined
}
