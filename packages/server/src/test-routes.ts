import { fastify } from 'fastify'
import type { Usecases } from './create-usecases.ts'
import { registerRoutes } from './http/register-routes.ts'
import { createLimits } from './limits/create-limits.ts'
import type { Oidc } from './modules/agents/oidc.types.ts'

/** Who may ask: whoever comes, or only those named. An owner is an agent too. */
export type Asker = 'nobody' | 'visitor' | 'agent' | 'owner' | 'server'

const ALL: readonly Asker[] = ['nobody', 'visitor', 'agent', 'owner', 'server']
const VISITOR: readonly Asker[] = ['visitor']
const AGENTS: readonly Asker[] = ['agent', 'owner']
const CHATTING: readonly Asker[] = ['visitor', 'agent', 'owner']
const OWNERS: readonly Asker[] = ['owner', 'server']
const SERVER: readonly Asker[] = ['server']

/** Who may ask for each route there is. A route that is missing here fails a test. */
export const ROUTE_ACCESS: Readonly<Record<string, readonly Asker[]>> = {
  // What a page asks for with a public key, and what lies open.
  'GET /v1/sites/:key/config': ALL,
  'POST /v1/cookie': ALL,
  'POST /v1/sessions': ALL,
  'POST /v1/consent': ALL,
  'GET /.well-known/beckon-keys.json': ALL,
  'GET /.well-known/gpc.json': ALL,
  'POST /v1/identity/nonce': ALL,
  'POST /v1/identity': ALL,
  'POST /v1/batch': ALL,
  'POST /v1/b': ALL,
  'POST /beacon/v1/batch': ALL,
  'POST /v1/track': ALL,
  'POST /v1/t': ALL,
  'POST /v1/page': ALL,
  'POST /v1/p': ALL,
  'POST /v1/screen': ALL,
  'POST /v1/s': ALL,
  'POST /v1/identify': ALL,
  'POST /v1/i': ALL,
  'POST /v1/group': ALL,
  'POST /v1/g': ALL,
  'POST /v1/alias': ALL,
  'POST /v1/a': ALL,
  'POST /v1/m': ALL,
  'GET /v1/pixel/:method': ALL,
  'GET /v1/projects/:key/settings': ALL,
  'GET /sourceConfig': ALL,
  'GET /sourceConfig/': ALL,
  'POST /v1/moments/:id/answer': ALL,
  'GET /v1/articles/search': ALL,
  'GET /v1/articles/:slug': ALL,
  'POST /v1/articles/:slug/read': ALL,
  'POST /v1/articles/:slug/vote': ALL,
  'POST /v1/articles/wrote': ALL,
  'GET /v1/pictures/:id': ALL,
  'OPTIONS /v1/files': ALL,
  // A link that was signed, or sent to somebody's own address, is its own proof.
  'GET /v1/files/:id/content': ALL,
  'GET /call/:token': ALL,
  'POST /call/:token': ALL,
  'GET /call/:token/calendar.ics': ALL,
  'GET /email/confirm/:token': ALL,
  'POST /email/confirm/:token': ALL,
  'GET /email/stop/:token': ALL,
  'POST /email/stop/:token': ALL,
  // A messenger proves itself by what the gateway told it.
  'POST /v1/channels/:id/inbound': ALL,
  'POST /v1/agents/login': ALL,
  'POST /v1/agents/sign-in': ALL,
  'GET /v1/agents/sign-in': ALL,
  'POST /v1/agents/logout': ALL,
  'GET /v1/agents/oidc/start': ALL,
  'GET /v1/agents/oidc/callback': ALL,

  'POST /v1/messages': VISITOR,
  'GET /v1/messages': VISITOR,
  'GET /v1/cases/mine': VISITOR,
  'POST /v1/cases/end': VISITOR,
  'POST /v1/cases/rate': VISITOR,
  'POST /v1/callbacks': VISITOR,
  'POST /v1/callbacks/cancel': VISITOR,
  'POST /v1/callbacks/reschedule': VISITOR,
  'GET /v1/callbacks/slots': VISITOR,
  'GET /v1/callbacks/mine': VISITOR,
  'GET /v1/email': VISITOR,
  'POST /v1/email': VISITOR,
  'POST /v1/email/withdraw': VISITOR,
  'POST /v1/email/transcript': VISITOR,
  'POST /v1/push': VISITOR,
  'DELETE /v1/push': VISITOR,
  'GET /v1/messengers': VISITOR,
  'POST /v1/messengers/:channel': VISITOR,
  'DELETE /v1/messengers/:channel': VISITOR,
  'POST /v1/subjects/me/export': VISITOR,
  'POST /v1/subjects/me/erase': VISITOR,
  'POST /v1/subjects/me/receipts': VISITOR,

  'POST /v1/files': CHATTING,
  'PATCH /v1/files/:id': CHATTING,
  'DELETE /v1/files/:id': CHATTING,
  'GET /v1/files/:id': CHATTING,

  'GET /v1/agents/me': AGENTS,
  'GET /v1/agents/me/security': AGENTS,
  'POST /v1/agents/me/password': AGENTS,
  'POST /v1/agents/me/second-factor': AGENTS,
  'POST /v1/agents/me/second-factor/confirm': AGENTS,
  'POST /v1/agents/me/second-factor/remove': AGENTS,
  'POST /v1/agents/me/recovery-codes': AGENTS,
  'GET /v1/agents/me/sessions': AGENTS,
  'DELETE /v1/agents/me/sessions': AGENTS,
  'DELETE /v1/agents/me/sessions/:id': AGENTS,

  'GET /v1/settings': OWNERS,
  'PUT /v1/settings/:section': OWNERS,
  'GET /v1/channels': OWNERS,
  'PUT /v1/channels/:channel': OWNERS,
  'DELETE /v1/channels/:channel': OWNERS,
  'GET /v1/agents': OWNERS,
  'POST /v1/agents': OWNERS,
  'PATCH /v1/agents/:id': OWNERS,
  'POST /v1/agents/:id/link': OWNERS,
  'DELETE /v1/agents/:id/sessions': OWNERS,
  'DELETE /v1/agents/:id/second-factor': OWNERS,
  'PUT /v1/agents/:id/picture': OWNERS,
  'DELETE /v1/agents/:id/picture': OWNERS,
  'GET /v1/audit': OWNERS,

  'POST /v1/conversations/:id/messages': SERVER,
  'POST /v1/moments': SERVER,
  'GET /v1/moments': SERVER,
  'PUT /v1/articles/:slug': SERVER,
  'DELETE /v1/articles/:slug': SERVER,
  'GET /v1/articles': SERVER,
  'GET /v1/articles/stats': SERVER,
  'GET /v1/outbox': SERVER,
  'POST /v1/outbox/:id/replay': SERVER,
  'GET /v1/decisions': SERVER,
  'POST /v1/subjects/:id/export': SERVER,
  'POST /v1/subjects/:id/erase': SERVER,
  'GET /v1/events': SERVER,
  'GET /v1/people/:id': SERVER,
  'GET /v1/people/:id/timeline': SERVER,
  'GET /v1/conversations': SERVER,
  'GET /v1/callbacks': SERVER,
}

/** Every route of the protocol, as `METHOD /path`, from the server itself. */
export async function listRoutes(): Promise<string[]> {
  const app = fastify()
  const routes = new Set<string>()
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.add(`${each} ${url}`)
  })
  // Registering asks nothing of them.
  registerRoutes(app, {} as Usecases, {
    publicUrl: undefined,
    limits: createLimits({}, Date.now),
    clock: Date.now,
    oidc: {} as Oidc,
  })
  await app.ready()
  await app.close()
  return [...routes].sort()
}
