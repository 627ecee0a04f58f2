import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers, VisitorHandlers } from '../../sockets/handler.ts'
import type { CallbacksUsecases } from './callbacks.usecases.ts'

export function createVisitorCallbackHandlers(
  callbacks: CallbacksUsecases,
): Pick<VisitorHandlers, 'callback:request'> {
  return {
    'callback:request': {
      schema: schemas.visitor['callback:request'],
      async process(actor, input) {
        return { callback: await callbacks.request(actor, input) }
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
      async process({ siteId, origin }, input) {
        return { callback: await callbacks.setStatus(siteId, { ...input, origin }) }
      },
    },
  }
}
