import { deepEqual, equal } from 'node:assert/strict'
import type { ServerCheck, ServerTarget } from './check.ts'
import { beginSession, call, readCode } from './http-client.ts'
import { CONSENT } from './reach-client.ts'
import { readConfig } from './with-settings.ts'

/** Whether the gateway's owner gave an account; then nothing of it is to be touched. */
async function hasAccounts(target: ServerTarget): Promise<boolean> {
  const { body } = await call(target, 'GET /v1/channels', { token: target.secret })
  return (body['channels'] as unknown[]).length > 0
}

/** Section 5: messengers. */
export const messengerChecks: readonly ServerCheck[] = [
  {
    name: 'leads nobody to a messenger where the site has no account, and takes nothing from there',
    async run(target) {
      if (await hasAccounts(target)) return
      equal((await readConfig(target)).messengers, undefined)
      const token = await beginSession(target)
      const body = { consent: CONSENT }
      const asked = await call(target, 'POST /v1/messengers/telegram', { body, token })
      deepEqual([asked.status, readCode(asked.body)], [409, 'channel/unavailable'])
      const none = await call(target, 'POST /v1/messengers/pigeon', { body, token })
      equal(readCode(none.body), 'request/not-found')
      const listed = await call(target, 'GET /v1/messengers', { token })
      deepEqual(listed.body, { messengers: [] })
      const left = await call(target, 'DELETE /v1/messengers/telegram', { token })
      deepEqual(left.body, { messenger: null })
      const brought = await call(target, 'POST /v1/channels/nobody/inbound', { body: {} })
      deepEqual([brought.status, readCode(brought.body)], [401, 'channel/refused'])
    },
  },
  {
    name: 'takes no token that cannot be one, and shows accounts to nobody but the site',
    async run(target) {
      if (await hasAccounts(target)) return
      const { secret: token } = target
      const put = (body: object) => call(target, 'PUT /v1/channels/telegram', { body, token })
      equal(readCode((await put({})).body), 'request/invalid')
      equal(readCode((await put({ token: 'x' })).body), 'channel/token-refused')
      const visitor = await beginSession(target)
      equal((await call(target, 'GET /v1/channels', { token: visitor })).status >= 400, true)
    },
  },
]
