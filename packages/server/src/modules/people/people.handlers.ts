import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers } from '../../sockets/handler.ts'
import type { PeopleUsecases } from './people.usecases.ts'

export interface PeopleHandlersOptions {
  people: PeopleUsecases
  /** Begins and ends telling a socket what concerns a person. */
  watch: (socketId: string, personId: string) => void
  unwatch: (socketId: string, personId: string) => void
}

export function createPeopleHandlers({
  people,
  watch,
  unwatch,
}: PeopleHandlersOptions): Pick<AgentHandlers, 'person:watch' | 'person:unwatch'> {
  return {
    'person:watch': {
      schema: schemas.agent['person:watch'],
      async process({ siteId, origin }, { personId }) {
        // Nobody listens to a person of another company, not even until the look has failed.
        await people.require(siteId, personId)
        // First listen, then look: what happens in between is told twice rather than never.
        if (origin !== null) watch(origin, personId)
        return people.watch(siteId, personId)
      },
    },

    'person:unwatch': {
      schema: schemas.agent['person:unwatch'],
      async process({ origin }, { personId }) {
        if (origin !== null) unwatch(origin, personId)
        return {}
      },
    },
  }
}
