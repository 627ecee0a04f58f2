import { schemas } from '@beckon/protocol/validate'
import type { Limits } from '../../limits/create-limits.ts'
import type { Publish } from '../../shared/facts.ts'
import type { AgentHandlers, VisitorHandlers } from '../../sockets/handler.ts'
import type { ConversationsUsecases } from './conversations.usecases.ts'
import { readOwnPage } from './read-own-page.ts'
import type { VisitorCasesUsecases } from './visitor-cases.usecases.ts'

export interface ConversationHandlersOptions {
  conversations: ConversationsUsecases
  publish: Publish
}

interface VisitorOptions extends ConversationHandlersOptions {
  visitorCases: VisitorCasesUsecases
  limits: Limits
}

type Shared = 'message:send' | 'messages:list' | 'message:read' | 'message:delivered' | 'typing:set'

export function createVisitorConversationHandlers({
  conversations,
  visitorCases,
  limits,
  publish,
}: VisitorOptions): Pick<VisitorHandlers, Shared> {
  const schema = schemas.visitor

  return {
    'message:send': {
      schema: schema['message:send'],
      async process(actor, input) {
        const { address, sessionId: session, siteId: site } = actor
        limits.enter('messages', { address, session, site })
        return { message: await conversations.sendAsVisitor(actor, input) }
      },
    },

    'messages:list': {
      schema: schema['messages:list'],
      process: (actor, range) => readOwnPage({ conversations, visitorCases }, actor, range),
    },

    'message:read': {
      schema: schema['message:read'],
      async process({ siteId, personId, origin }, { seq }) {
        const conversation = await conversations.findByPerson(siteId, personId)
        return { read: await conversations.read({ conversation, side: 'visitor', seq, origin }) }
      },
    },

    'message:delivered': {
      schema: schema['message:delivered'],
      async process({ siteId, personId, origin }, { seq }) {
        const conversation = await conversations.findByPerson(siteId, personId)
        await conversations.noteDelivered({ conversation, side: 'visitor', seq, origin })
      },
    },

    'typing:set': {
      schema: schema['typing:set'],
      async process(actor, { active }) {
        const conversation = await conversations.findByPerson(actor.siteId, actor.personId)
        if (conversation === undefined) return
        const conversationId = conversation.id
        publish('typing:changed', { ...actor, conversationId, by: 'visitor', name: null, active })
      },
    },
  }
}

export function createAgentConversationHandlers({
  conversations,
  publish,
}: ConversationHandlersOptions): Pick<AgentHandlers, Shared> {
  const schema = schemas.agent

  return {
    'messages:list': {
      schema: schema['messages:list'],
      async process({ siteId }, { conversationId, ...range }) {
        return conversations.list(await conversations.require(siteId, conversationId), range)
      },
    },

    'message:send': {
      schema: schema['message:send'],
      async process({ siteId, agentId, name, origin }, input) {
        const { id, conversationId, text, content, attachments = [] } = input
        const { person_id: personId } = await conversations.require(siteId, conversationId)
        const writer = { kind: 'agent', id: agentId, name } as const
        const message = { clientId: id, text, content, attachments }
        const draft = { siteId, personId, writer, ...message, origin }
        return { message: await conversations.send(draft) }
      },
    },

    'message:read': {
      schema: schema['message:read'],
      async process({ siteId, origin }, { conversationId, seq }) {
        const conversation = await conversations.require(siteId, conversationId)
        return { read: await conversations.read({ conversation, side: 'agent', seq, origin }) }
      },
    },

    'message:delivered': {
      schema: schema['message:delivered'],
      async process({ siteId, origin }, { conversationId, seq }) {
        const conversation = await conversations.require(siteId, conversationId)
        await conversations.noteDelivered({ conversation, side: 'agent', seq, origin })
      },
    },

    'typing:set': {
      schema: schema['typing:set'],
      async process({ siteId, name, origin }, { conversationId, active }) {
        const { person_id: personId } = await conversations.require(siteId, conversationId)
        const who = { siteId, personId, conversationId, origin }
        publish('typing:changed', { ...who, by: 'agent', name, active })
      },
    },
  }
}
