import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { KEY_FILE } from '../secrets/read-keys.ts'
import { codeAt, PASSWORD, sendAs, signInBy } from '../test-agents.ts'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  post,
  signIn,
  ulid,
} from '../test-client.ts'
import { withTestServer } from '../test-database.ts'
import { liveWith, MARKS } from '../test-life.ts'
import { startTestGateway } from '../testing.ts'
import { createLog } from './create-log.ts'

/** A log of everything, and what was written to it so far. */
async function listen() {
  const stream = new PassThrough()
  let text = ''
  stream.on('data', (part) => (text += String(part)))
  const log = await createLog('trace', stream as unknown as NodeJS.WriteStream)
  return { log, read: () => text }
}

test('writes no secret into the log, whatever happens', async () => {
  const { log, read } = await listen()
  const [smtp, client] = ['smtp-password-x', 'oidc-client-secret-x']
  const secretKeys = [randomBytes(32)]
  const gateway = await withTestServer(undefined, () =>
    startTestGateway({
      log,
      secretKeys,
      mail: { url: `smtp://user:${smtp}@127.0.0.1:1`, from: 'support@example.com' },
      oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: client, name: 'x' },
      reach: { gather: 0, away: 0 },
    }),
  )
  const { session, identity } = await liveWith(gateway)
  await post(`${gateway.url}/v1/email`, { address: 'robin@example.com' }, bearer(session))
  await post(`${gateway.url}/v1/email/transcript`, { address: 'r@example.com' }, bearer(session))
  const link = await gateway.createLoginLink()
  const cookie = await signIn(link)
  const password = PASSWORD
  await sendAs(gateway, cookie, ['POST', 'agents/me/password', { password }])
  const begun = ['POST', 'agents/me/second-factor', { password }] as const
  const { body } = await sendAs<{ secret: string }>(gateway, cookie, [...begun])
  const code = codeAt(body.secret, Date.now())
  const confirm = ['POST', 'agents/me/second-factor/confirm', { code }] as const
  const confirmed = await sendAs<{ recoveryCodes: string[] }>(gateway, cookie, [...confirm])
  const wrong = 'a password that is wrong'
  await signInBy(gateway, { email: 'robin@example.com', password: wrong })
  await signInBy(gateway, { email: 'robin@example.com', password, code: '123123' })
  await fetch(`${gateway.url}/v1/agents/oidc/start`, { redirect: 'manual' })
  await fetch(`${gateway.url}/v1/agents/oidc/callback?code=oidc-code-x&state=x`, {
    redirect: 'manual',
  })
  await post(`${gateway.url}/v1/events`, `{"token":"${gateway.secret}"`, bearer(gateway.secret))
  const visitor = await enterVisitor(gateway)
  await visitor.refusal('message:send', { id: ulid(), text: 5, session })
  const agent = await connectAgent(gateway.url, cookie)
  await agent.refusal('nothing', { password })
  const { secret: shared = '?' } = await gateway.gateway.usecases.identityKeys.add(gateway.id, {})
  closeSockets()
  // As somebody might log it one day.
  log.warn({ headers: { authorization: `Bearer ${gateway.secret}` }, password, body: { password } })
  await gateway.stop()

  const secrets = [
    ...[smtp, client, password, wrong, body.secret, shared, session, identity],
    ...[visitor.session, gateway.secret, 'oidc-code-x', cookie.split('=')[1] ?? '?'],
    ...[link.split('=')[1] ?? '?', secretKeys[0]?.toString('base64url') ?? '?'],
    ...confirmed.body.recoveryCodes,
    ...[MARKS.text, MARKS.email, MARKS.phone, MARKS.trait],
  ]
  expect(read().split('\n').length).toBeGreaterThan(3)
  expect(read()).toContain('[Redacted]')
  for (const secret of secrets) expect(read().includes(secret), secret).toBe(false)
  // Six digits are a part of a longer number now and then.
  expect(read()).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`))
  expect(() => readFileSync(join(gateway.data, KEY_FILE))).toThrow()
})
