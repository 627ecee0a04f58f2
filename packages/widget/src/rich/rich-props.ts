import type { MessageContent } from '@beckon/protocol'

export interface RichProps {
  /** The gateway's id of the message. */
  id: string
  content: MessageContent
  /** What it says in words. */
  text: string
}
