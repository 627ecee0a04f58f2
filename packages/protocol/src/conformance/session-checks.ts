import { equal, match, ok, rejects } from 'node:assert/strict'
import type { Check } from './check.ts'
import { beginSession, call, readCode } from './http-client.ts'
import { connectVisitor } from './socket-client.ts'

/** Sections 1 to 3: the site, sessions, and how refusals look. */
export const sessionChecks: readonly Check[] = [
  {
    name: 'tells the configuration of a site',
    async run(target) {
      const { status, body } = await call(target, `GET /v1/sites/${target.site}/config`)
      equal(status, 200)
      equal(body['site'], target.site)
      equal(body['protocol'], 1)
      match(String(body['country']), /^[A-Z]{2}$/)
      ok(typeof body['name'] === 'string' && body['name'].length > 0)
    },
  },
  {
    name: 'begins a session with the configuration in the answer',
    async run(target) {
      const { status, body } = await call(target, 'POST /v1/sessions', {
        body: { site: target.site },
      })
      equal(status, 200)
      match(String(body['token']), /^vs_/)
      ok(Date.parse(String(body['expiresAt'])) > Date.now())
      equal((body['config'] as { site?: unknown }).site, target.site)
    },
  },
  {
    name: 'refuses a site nobody has',
    async run(target) {
      const { status, body } = await call(target, 'POST /v1/sessions', {
        body: { site: 'pk_nobody' },
      })
      equal(status, 401)
      equal(readCode(body), 'site/unknown')
    },
  },
  {
    name: 'refuses what is not JSON',
    async run(target) {
      const { status, body } = await call(target, 'POST /v1/sessions', { body: '{"site":' })
      equal(status, 400)
      equal(readCode(body), 'request/malformed')
    },
  },
  {
    name: 'says which field is wrong',
    async run(target) {
      const { status, body } = await call(target, 'POST /v1/sessions', { body: { site: 7 } })
      equal(status, 400)
      equal(readCode(body), 'request/invalid')
      const { error } = body as { error: { details: { path: string }[] } }
      equal(error.details[0]?.path, 'site')
    },
  },
  {
    name: 'has nothing at an unknown address',
    async run(target) {
      const { status, body } = await call(target, 'GET /v1/nothing-here')
      equal(status, 404)
      equal(readCode(body), 'request/not-found')
    },
  },
  {
    name: 'refuses a session it never gave out, over HTTP and in the handshake',
    async run(target) {
      const { status, body } = await call(target, 'GET /v1/messages', { token: 'vs_stranger' })
      equal(status, 401)
      equal(readCode(body), 'session/invalid')
      await rejects(connectVisitor(target, 'vs_stranger'), { message: 'session/invalid' })
    },
  },
  {
    name: 'refuses a protocol it does not speak',
    async run(target) {
      const session = await beginSession(target)
      await rejects(connectVisitor(target, session, { protocol: 0 }), {
        message: 'protocol/unsupported',
      })
    },
  },
]
