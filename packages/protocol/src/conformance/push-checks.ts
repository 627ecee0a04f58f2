import { deepEqual, equal, ok } from 'node:assert/strict'
import { createECDH, randomBytes } from 'node:crypto'
import type { PushTarget } from '../push.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { type Answer, beginSession, call, readCode } from './http-client.ts'
import { answer, CONSENT, readSaid, writeAndLeave } from './reach-client.ts'
import { readConfig, withSettings } from './with-settings.ts'

const PAGE = 'https://shop.example.com/chairs?colour=oak'

/** A browser as one of Chrome's subscribes; nothing is sent to it. */
function createTarget(): PushTarget {
  const endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`
  const p256dh = createECDH('prime256v1').generateKeys().toString('base64url')
  return { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } }
}

const subscribe = (target: ServerTarget, token: string | undefined, body: object) =>
  call(target, 'POST /v1/push', { body, ...(token && { token }) })

function unsubscribe(target: ServerTarget, token: string, { endpoint }: PushTarget) {
  return call(target, 'DELETE /v1/push', { body: { endpoint }, token })
}

function refuses({ body }: Answer, code: string): void {
  equal(readCode(body), code)
}

const withPush = (target: ServerTarget, enabled: boolean, run: () => Promise<void>) =>
  withSettings(target, ['push', { enabled }], run)

/** What the gateway sends to nobody's browser. */
async function checkRefusals(target: ServerTarget, token: string): Promise<void> {
  const browser = { ...createTarget(), consent: CONSENT }
  const elsewhere = { ...browser, endpoint: 'https://push.example.com/x' }
  refuses(await subscribe(target, token, elsewhere), 'push/endpoint-refused')
  const auth = 'AAAA'
  const keyless = { ...browser, keys: { ...browser.keys, auth } }
  refuses(await subscribe(target, token, keyless), 'request/invalid')
  refuses(await subscribe(target, token, createTarget()), 'consent/required')
  refuses(await subscribe(target, undefined, browser), 'auth/required')
}

/** Section 5: notifications. */
export const pushChecks: readonly ServerCheck[] = [
  {
    name: 'offers no notifications, and takes no browser, where the site sends none',
    run: (target) =>
      withPush(target, false, async () => {
        equal((await readConfig(target)).push, undefined)
        const token = await beginSession(target)
        const refused = await subscribe(target, token, { ...createTarget(), consent: CONSENT })
        deepEqual([refused.status, readCode(refused.body)], [409, 'push/unavailable'])
        const { body } = await unsubscribe(target, token, createTarget())
        deepEqual(body, { push: null })
      }),
  },
  {
    name: 'takes a browser with what its visitor agreed to, its next address, and its end',
    run: (target) =>
      withPush(target, true, async () => {
        const { push, reach } = await readConfig(target)
        deepEqual([push?.worker, reach], ['/beckon-worker.js', true])
        equal(Buffer.from(push?.key ?? '', 'base64url').length, 65)
        const token = await beginSession(target)
        await checkRefusals(target, token)
        const [first, next] = [createTarget(), createTarget()]
        const taken = await subscribe(target, token, { ...first, consent: CONSENT, page: PAGE })
        equal(taken.status, 200)
        const { expiresAt } = taken.body['push'] as { expiresAt: string }
        ok(Date.parse(expiresAt) > Date.now(), expiresAt)
        const replaced = await subscribe(target, token, { ...next, replaces: first.endpoint })
        equal(replaced.status, 200)
        refuses(await subscribe(target, await beginSession(target), next), 'consent/required')
        const { body } = await unsubscribe(target, token, next)
        deepEqual(body, { push: null })
        refuses(await subscribe(target, token, next), 'consent/required')
        const said = await readSaid(target, token)
        deepEqual(said, [
          ['granted', CONSENT.text],
          ['withdrawn', undefined],
        ])
      }),
  },
  {
    name: 'brings an answer to a browser, which alone can read it',
    async run(target) {
      const { arrivals } = target
      if (arrivals === undefined) return
      await withPush(target, true, async () => {
        const { read, ...browser } = arrivals.subscribe()
        const writer = await writeAndLeave(target, 'Is it in stock?')
        const body = { ...browser, consent: CONSENT, page: PAGE, locale: 'de-AT' }
        equal((await subscribe(target, writer.token, body)).status, 200)
        await answer(target, writer, 'Yes, in oak.')
        const notice = await read()
        deepEqual(
          [notice.beckon, notice.body, notice.dir, notice.url],
          [1, 'Yes, in oak.', 'auto', PAGE],
        )
        ok(notice.title && notice.tag)
      })
    },
  },
]
