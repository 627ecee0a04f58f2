import { LIMITS, type MessageContent, type MessageReply, type ReplyValues } from '@beckon/protocol'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import type { OutboxItem } from '../stores/outbox-item.ts'
import { describeAnswer } from './describe-answer.ts'
import { richWords } from './rich-words.ts'

export interface Answering {
  /** What was answered, here or on another device; undefined while nothing was. */
  values: ReplyValues | undefined
  /** True while what was answered last does not fit, so that the question is still open. */
  refused: boolean
  answer(values: ReplyValues): void
}

/** The gateway said no to it: the question is still open. */
const isRefused = ({ state, code }: OutboxItem): boolean =>
  state === 'failed' && code?.startsWith('message/') === true

/** @param id of the message that asks */
export function useAnswer(id: string, content: MessageContent): Answering {
  const { chat } = useStores()
  const { locale } = useTexts()
  const texts = richWords.use()
  const messages = useStore(chat.conversation.$messages)
  const items = useStore(chat.outbox.$outbox)
  const answers = ({ reply }: { reply?: MessageReply | undefined }): boolean => reply?.to === id
  const given = messages.find(answers) ?? items.find((item) => answers(item) && !isRefused(item))
  const isUnfit = (item: OutboxItem): boolean =>
    answers(item) && item.code === 'message/reply-invalid'
  return {
    values: given?.reply?.values,
    refused: !given && items.some(isUnfit),
    answer(values) {
      const text = describeAnswer(content, values, { texts, locale })
      const short = text.slice(0, LIMITS.messageText)
      // What goes wrong is told under the message itself.
      chat.send(short || texts.answered, undefined, { to: id, values }).catch(() => {})
    },
  }
}
