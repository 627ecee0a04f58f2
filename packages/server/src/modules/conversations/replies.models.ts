import { checkReply, type Message, type MessageContent, type MessageReply } from '@beckon/protocol'
import { refuse } from '../../shared/refuse.ts'
import type { Draft, MessageRow } from './conversations.types.ts'

type RichRow = Pick<MessageRow, 'content' | 'reply_to' | 'reply_values'>

/** What a message has beside its text, as it is stored. */
export function writeRich({ content, reply }: Pick<Draft, 'content' | 'reply'>): RichRow {
  return {
    content: content ? JSON.stringify(content) : null,
    reply_to: reply?.to ?? null,
    reply_values: reply ? JSON.stringify(reply.values) : null,
  }
}

export function readRich(row: RichRow): Pick<Message, 'content' | 'reply'> {
  return {
    ...(row.content !== null && { content: JSON.parse(row.content) }),
    ...(row.reply_to !== null && {
      reply: { to: row.reply_to, values: JSON.parse(row.reply_values ?? '{}') },
    }),
  }
}

/**
 * Whether these are values for what was asked.
 *
 * @param asked the message it answers; undefined where the conversation has none of this id
 * @throws BeckonError `message/reply-invalid`
 */
export function checkAnswer(asked: MessageRow | undefined, reply: MessageReply): void {
  if (!asked?.content || asked.author_kind === 'visitor') {
    const message = 'Expected the id of a message that asks something'
    throw refuse('message/reply-invalid', [{ path: 'reply.to', message }])
  }
  const issues = checkReply(JSON.parse(asked.content) as MessageContent, reply.values)
  if (issues[0]) throw refuse('message/reply-invalid', issues)
}
