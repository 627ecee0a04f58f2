import { schemas } from '@beckon/protocol/validate'
import type { AgentHandlers } from '../../sockets/handler.ts'
import type { CasesUsecases } from './cases.usecases.ts'

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
      async process({ siteId }, { caseId, status }) {
        return { case: await cases.setStatus(siteId, caseId, status) }
      },
    },
  }
}
