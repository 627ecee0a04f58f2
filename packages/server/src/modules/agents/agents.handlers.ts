import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers } from '../../sockets/handler.ts'
import type { AgentsUsecases } from './agents.usecases.ts'

export function createAgentHandlers(agents: AgentsUsecases): Pick<AgentHandlers, 'away:set'> {
  return {
    'away:set': {
      schema: schemas.agent['away:set'],
      async process(actor, { away }) {
        await agents.setAway(actor, away)
        return { away }
      },
    },
  }
}
