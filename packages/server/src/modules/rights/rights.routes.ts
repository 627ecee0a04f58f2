import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { DataSubject } from './rights.types.ts'
import type { RightsUsecases } from './rights.usecases.ts'

export interface RightsRoutesOptions {
  rights: RightsUsecases
  sites: SitesUsecases
}

type ById = { Params: { id: string } }

export function registerRightsRoutes(
  app: FastifyInstance,
  { rights, sites }: RightsRoutesOptions,
): void {
  const schema = schemas.http

  async function subjectOf({ headers, params, query }: FastifyRequest<ById>): Promise<DataSubject> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    const { kind } = validate(schema['POST /v1/subjects/:id/export'], query)
    return rights.find(site.id, { id: params.id, kind })
  }

  const ownOf = ({ headers, body }: FastifyRequest): Promise<DataSubject> =>
    rights.findOwn(
      validate(schema['POST /v1/subjects/me/export'], body),
      readAuthorization(headers.authorization),
    )

  app.post<ById>('/v1/subjects/:id/export', async (request) =>
    rights.export(await subjectOf(request)),
  )
  app.post<ById>('/v1/subjects/:id/erase', async (request) => ({
    certificate: await rights.erase(await subjectOf(request)),
  }))
  app.post('/v1/subjects/me/export', async (request) => rights.export(await ownOf(request)))
  app.post('/v1/subjects/me/erase', async (request) => ({
    certificate: await rights.erase(await ownOf(request)),
  }))
  app.post('/v1/subjects/me/receipts', async (request) => ({
    receipts: await rights.listReceipts(await ownOf(request)),
  }))
}
