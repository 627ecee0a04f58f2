import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Message } from '../conversation.ts'
import type { Arrivals } from './arrivals.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { type Answer, beginSession, call, readCode } from './http-client.ts'
import { answer, CONSENT, readSaid, type Writer, writeAndLeave } from './reach-client.ts'
import { readConfig, withSettings } from './with-settings.ts'

const ORIGIN = 'https://shop.example.com'
const PAGE = `${ORIGIN}/chairs?colour=oak`

/** Reserved for examples: a mail to it reaches nobody. */
const ADDRESS = 'conformance@example.com'

function ask(target: ServerTarget, token: string, input: object = {}): Promise<Answer> {
  const body = { address: ADDRESS, consent: CONSENT, page: PAGE, locale: 'en', ...input }
  return call(target, 'POST /v1/email', { body, token })
}

const readContact = async (target: ServerTarget, token: string): Promise<unknown> =>
  (await call(target, 'GET /v1/email', { token })).body['email']

const withEmail = (target: ServerTarget, run: () => Promise<void>): Promise<void> =>
  withSettings(target, ['email', { origins: [ORIGIN] }], run)

/** Where mails are sent, and can be read. */
const whereSent = (target: ServerTarget, run: (arrivals: Arrivals) => Promise<void>) =>
  withEmail(target, async () => {
    const { arrivals } = target
    if (arrivals !== undefined && (await readConfig(target)).email) await run(arrivals)
  })

/** A gateway without a mail server says so, whatever the site set. */
async function checkUnavailable(target: ServerTarget, token: string): Promise<void> {
  const transcript = await call(target, 'POST /v1/email/transcript', { body: {}, token })
  for (const { status, body } of [await ask(target, token), transcript]) {
    equal(status, 409)
    equal(readCode(body), 'email/unavailable')
  }
}

async function checkExchange(target: ServerTarget, token: string): Promise<void> {
  equal((await readConfig(target)).reach, true)
  const none = await call(target, 'POST /v1/email/transcript', { body: {}, token })
  equal(readCode(none.body), 'email/invalid')
  equal(readCode((await ask(target, token, { address: 'nobody' })).body), 'email/invalid')
  equal(readCode((await ask(target, token, { consent: undefined })).body), 'request/invalid')
  const asked = await ask(target, token)
  const email = { address: ADDRESS, state: 'pending' }
  deepEqual([asked.status, asked.body], [200, { email }])
  deepEqual(await readContact(target, token), email)
  deepEqual(await readSaid(target, token), [['pending', CONSENT.text]])
}

/** The first link of a mail that has this in it. */
function findLink(text: string, part: string): string {
  const link = text.match(/https?:\/\/[^\s<>"]+/g)?.find((each) => each.includes(part))
  ok(link, `no link with ${part} in: ${text}`)
  return link
}

/** They give an address, and press the button of the page that the mail leads to. */
async function prove(target: ServerTarget, { token }: Writer, arrivals: Arrivals) {
  const address = arrivals.createAddress()
  await ask(target, token, { address })
  const link = findLink(await arrivals.readMail(address, '/email/confirm/'), '/email/confirm/')
  equal((await fetch(link)).status, 200)
  deepEqual(await readContact(target, token), { address, state: 'pending' })
  equal((await fetch(link, { method: 'POST' })).status, 200)
  deepEqual(await readContact(target, token), { address, state: 'granted' })
  return address
}

/** What an answer's mail leads back to opens the conversation, once. */
async function checkWayBack(target: ServerTarget, mail: string, texts: string[]): Promise<void> {
  const [page, resume = ''] = findLink(mail, '#beckon=').split('#beckon=')
  equal(page, PAGE)
  equal(resume.endsWith(`.${target.site}`), true)
  const open = () => call(target, 'POST /v1/sessions', { body: { site: target.site, resume } })
  const { token } = (await open()).body
  match(String(token), /^vs_/)
  const { body } = await call(target, 'GET /v1/messages', { token: String(token) })
  deepEqual(
    (body['messages'] as Message[]).map(({ text }) => text),
    texts,
  )
  const again = await open()
  deepEqual([again.status, readCode(again.body)], [401, 'session/link-invalid'])
}

/** Section 5: answers by e-mail. */
export const emailChecks: readonly ServerCheck[] = [
  {
    name: 'asks for a proof of an address, or says that no e-mail is sent here',
    run: (target) =>
      withEmail(target, async () => {
        const token = await beginSession(target)
        equal(await readContact(target, token), null)
        const isSent = (await readConfig(target)).email === true
        await (isSent ? checkExchange : checkUnavailable)(target, token)
        const withdrawn = await call(target, 'POST /v1/email/withdraw', { body: {}, token })
        deepEqual([withdrawn.status, withdrawn.body], [200, { email: null }])
        equal(await readContact(target, token), null)
        const { body } = await call(target, 'GET /v1/email')
        equal(readCode(body), 'auth/required')
      }),
  },
  {
    name: 'brings an answer to a proven address, and leads back from there once',
    run: (target) =>
      whereSent(target, async (arrivals) => {
        const writer = await writeAndLeave(target, 'Is it in stock?')
        const address = await prove(target, writer, arrivals)
        await answer(target, writer, 'Yes, in oak.')
        const mail = await arrivals.readMail(address, '#beckon=')
        ok(mail.includes('Yes, in oak.'), mail)
        await checkWayBack(target, mail, ['Is it in stock?', 'Yes, in oak.'])
      }),
  },
  {
    name: 'sends a conversation to a proven address',
    run: (target) =>
      whereSent(target, async (arrivals) => {
        const writer = await writeAndLeave(target, 'Is it in stock?')
        const address = await prove(target, writer, arrivals)
        const { token } = writer
        const sent = await call(target, 'POST /v1/email/transcript', { body: {}, token })
        deepEqual(sent.body, { email: { address, state: 'granted' } })
        await arrivals.readMail(address, 'Is it in stock?')
      }),
  },
]
