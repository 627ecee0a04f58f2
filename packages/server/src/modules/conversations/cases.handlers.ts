import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers, VisitorHandlers } from '../../sockets/handler.ts'
import { toDoer } from '../agents/agents.models.ts'
import type { CasesUsecases } from './cases.usecases.ts'
import type { VisitorCasesUsecases } from './visitor-cases.usecases.ts'

export function createVisitorCaseHandlers(
  visitorCases: VisitorCasesUsecases,
): Pick<VisitorHandlers, 'cases:mine' | 'case:end' | 'case:rate'> {
  const schema = schemas.visitor
  return {
    'cases:mine': {
      schema: schema['cases:mine'],
      process: (actor, page) => visitorCases.listOwn(actor, page),
    },

    'case:end': {
      schema: schema['case:end'],
      process: async (actor) => ({ case: await visitorCases.end(actor) }),
    },

    'case:rate': {
      schema: schema['case:rate'],
      process: async (actor, input) => ({ case: await visitorCases.rate(actor, input) }),
    },
  }
}

export function createCaseHandlers(
  cases: CasesUsecases,
): Pick<AgentHandlers, 'cases:list' | 'case:update'> {
  return {
    'cases:list': {
      schema: schemas.agent['cases:list'],
      process: ({ siteId }, query) => cases.list(siteId, query),
    },

    'case:update': {
      schema: schemas.agent['case:update'],
      async process(actor, { caseId, status }) {
        const change = { status, by: toDoer(actor) }
        return { case: await cases.setStatus(actor.siteId, caseId, change) }
      },
    },
  }
}
