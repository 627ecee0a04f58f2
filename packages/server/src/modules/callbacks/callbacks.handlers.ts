import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers, VisitorHandlers } from '../../sockets/handler.ts'
import { toDoer } from '../agents/agents.models.ts'
import type { CallbacksUsecases } from './callbacks.usecases.ts'

export function createVisitorCallbackHandlers(
  callbacks: CallbacksUsecases,
): Pick<
  VisitorHandlers,
  | 'callback:request'
  | 'callback:cancel'
  | 'callback:reschedule'
  | 'callbacks:slots'
  | 'callbacks:mine'
> {
  return {
    'callback:request': {
      schema: schemas.visitor['callback:request'],
      async process(actor, input) {
        return { callback: await callbacks.request(actor, input) }
      },
    },

    'callback:cancel': {
      schema: schemas.visitor['callback:cancel'],
      async process(actor, { callbackId }) {
        return { callback: await callbacks.cancel(actor, callbackId) }
      },
    },

    'callback:reschedule': {
      schema: schemas.visitor['callback:reschedule'],
      async process(actor, input) {
        return { callback: await callbacks.reschedule(actor, input) }
      },
    },

    'callbacks:slots': {
      schema: schemas.visitor['callbacks:slots'],
      process: (actor) => callbacks.readOffer(actor),
    },

    'callbacks:mine': {
      schema: schemas.visitor['callbacks:mine'],
      async process(actor) {
        return { callbacks: await callbacks.listOwn(actor) }
      },
    },
  }
}

export function createAgentCallbackHandlers(
  callbacks: CallbacksUsecases,
): Pick<AgentHandlers, 'callbacks:list' | 'callback:update'> {
  return {
    'callbacks:list': {
      schema: schemas.agent['callbacks:list'],
      process: ({ siteId }, query) => callbacks.listOlder(siteId, query),
    },

    'callback:update': {
      schema: schemas.agent['callback:update'],
      async process(actor, input) {
        const { siteId, origin } = actor
        const change = { ...input, origin, by: toDoer(actor) }
        return { callback: await callbacks.setStatus(siteId, change) }
      },
    },
  }
}
