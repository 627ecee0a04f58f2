import { define, type Report } from './define-event.ts'

/** A conversation as Segment's Live Chat spec has it. */
export interface LiveChat {
  conversation_id?: string
  agent_id?: string
  agent_name?: string
  agent_username?: string
}

export interface EndedLiveChat extends LiveChat {
  /** Seconds. */
  conversation_duration?: number
}

export interface LiveChatMessage extends LiveChat {
  message_id?: string
  /** Leave it out: what people write is theirs. */
  message_body?: string
}

/**
 * Segment's Live Chat events, each a typed call of `track` under its standard name, for the chat of
 * somebody else. Of Beckon's own the gateway makes them by itself.
 *
 * @see https://segment.com/docs/connections/spec/live-chat/
 * @example
 * await liveChatConversationStarted(beckon, { conversation_id: '7', agent_name: 'Robin' })
 */
export const liveChatConversationStarted: Report<LiveChat> = /* @__PURE__ */ define(
  'Live Chat Conversation Started',
)
export const liveChatConversationEnded: Report<EndedLiveChat> = /* @__PURE__ */ define(
  'Live Chat Conversation Ended',
)
export const liveChatMessageSent: Report<LiveChatMessage> =
  /* @__PURE__ */ define('Live Chat Message Sent')
export const liveChatMessageReceived: Report<LiveChatMessage> = /* @__PURE__ */ define(
  'Live Chat Message Received',
)
