import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../../http/read-authorization.ts'
import type { Limits } from '../../../limits/create-limits.ts'
import type { Access } from '../../agents/access.ts'
import type { SessionsUsecases } from '../../sessions/sessions.usecases.ts'
import type { AccountsUsecases } from './accounts.usecases.ts'
import type { InboundUsecases } from './inbound.usecases.ts'
import type { MessengersUsecases } from './messengers.usecases.ts'

export interface MessengerRoutesOptions {
  messengers: MessengersUsecases
  accounts: AccountsUsecases
  inbound: InboundUsecases
  sessions: SessionsUsecases
  access: Access
  limits: Limits
}

interface ChannelParams {
  Params: { channel: string }
}

/** A message and the one it answers, each with all that is bold in it. */
export const LARGEST_UPDATE: number = 512 * 1024

/** Where visitors go on with their conversation. */
function registerVisitors(
  app: FastifyInstance,
  { messengers, sessions }: Pick<MessengerRoutesOptions, 'messengers' | 'sessions'>,
): void {
  const enter = ({ headers }: FastifyRequest) =>
    sessions.authenticate(readAuthorization(headers.authorization), null)

  app.get('/v1/messengers', async (request) => ({
    messengers: await messengers.list(await enter(request)),
  }))

  app.post<ChannelParams>('/v1/messengers/:channel', async (request) => {
    const visitor = await enter(request)
    const input = validate(schemas.http['POST /v1/messengers/:channel'], request.body)
    return { invite: await messengers.invite(visitor, request.params.channel, input) }
  })

  app.delete<ChannelParams>('/v1/messengers/:channel', async (request) => {
    await messengers.leave(await enter(request), request.params.channel)
    return { messenger: null }
  })
}

/** What a site has at messengers, as its owner sets it. */
function registerOwners(
  app: FastifyInstance,
  { accounts, access }: Pick<MessengerRoutesOptions, 'accounts' | 'access'>,
): void {
  app.get('/v1/channels', async (request) => ({
    channels: await accounts.list((await access.requireOwner(request)).siteId),
  }))

  app.put<ChannelParams>('/v1/channels/:channel', async (request) => {
    const { siteId, by } = await access.requireOwner(request)
    const input = validate(schemas.http['PUT /v1/channels/:channel'], request.body)
    return { channel: await accounts.put(siteId, request.params.channel, { input, by }) }
  })

  app.delete<ChannelParams>('/v1/channels/:channel', async (request) => {
    const { siteId, by } = await access.requireOwner(request)
    await accounts.remove(siteId, request.params.channel, by)
    return {}
  })
}

/** Conversations that go on in messengers: who may say so, and what messengers bring. */
export function registerMessengerRoutes(
  app: FastifyInstance,
  options: MessengerRoutesOptions,
): void {
  const { inbound, limits } = options
  registerVisitors(app, options)
  registerOwners(app, options)

  app.post<{ Params: { id: string } }>(
    '/v1/channels/:id/inbound',
    { bodyLimit: LARGEST_UPDATE },
    async ({ params, headers, body }) =>
      inbound.receive(params.id, {
        headers,
        body,
        enter: (caller) => limits.enter('messages', caller),
      }),
  )
}
