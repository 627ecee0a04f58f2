import type { Decision } from '@beckon/protocol'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { startTestPush, type TestPush } from '@beckon/tooling/test-push'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  setSettings,
  ulid,
} from '../../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../../testing.ts'

const SOON = { timeout: 15_000 }
const ADDRESS = 'kim@example.org'
const CONSENT = { version: '1', text: 'Yes' }

let service: TestPush
let smtp: TestMail
let gateway: TestGateway
let session: string
let conversationId: string

beforeEach(async () => {
  service = await startTestPush()
  smtp = await startTestMail()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
  await service.stop()
  await smtp.stop()
})

const here = (path: string): string => `${gateway.url}/v1/${path}`

/** A visitor who wants answers both ways. */
async function begin(lead: number): Promise<void> {
  gateway = await startTestGateway({
    mail: { url: smtp.url, from: 'support@beckon.example' },
    push: { services: [service.url] },
    reach: { gather: 0, away: 0, lead },
  })
  await setSettings(gateway, 'email', { origins: ['https://shop.example.com'] })
  await setSettings(gateway, 'push', { enabled: true })
  session = await openSession(gateway)
  const written = await post<{ message: { conversationId: string } }>(
    here('messages'),
    { id: ulid(), text: 'Is it in stock?' },
    bearer(session),
  )
  conversationId = written.body.message.conversationId
  const { endpoint, keys } = service.subscribe()
  await post(here('push'), { endpoint, keys, consent: CONSENT }, bearer(session))
  await post(here('email'), { address: ADDRESS, consent: CONSENT }, bearer(session))
  const { mail } = await smtp.wait()
  const [link = ''] = /https?:\S*\/email\/confirm\/\S*/.exec(mail.text ?? '') ?? []
  await fetch(link, { method: 'POST' })
}

const answer = (text: string) =>
  post(
    here(`conversations/${conversationId}/messages`),
    { id: ulid(), text },
    bearer(gateway.secret),
  )

async function decisions(): Promise<Partial<Decision>[]> {
  const { body } = await get<{ decisions: Decision[] }>(here('decisions'), bearer(gateway.secret))
  return body.decisions
    .filter(({ messageId }) => messageId !== null)
    .map(({ channel, verdict, reason }) => ({ channel, verdict, reason }))
}

const told = { channel: 'push', verdict: 'sent', reason: null }

test('writes no mail of what somebody read who was told by a notification', async () => {
  await begin(4000)
  await answer('Yes, in oak.')
  await service.wait()
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  await visitor.ask('message:read', { seq: 2 })
  visitor.socket.disconnect()
  const seen = { channel: 'email', verdict: 'held', reason: 'read' }
  await expect.poll(decisions, SOON).toEqual([seen, told])
  expect(smtp.mails).toHaveLength(1)
  expect(service.pushes).toHaveLength(1)
})

test('writes a mail, later, of what nobody read', async () => {
  await begin(2500)
  await answer('Yes, in oak.')
  await service.wait()
  expect(smtp.mails).toHaveLength(1)
  const { mail } = await smtp.wait((arrived) => arrived.mail.text?.includes('in oak') === true)
  expect(mail.text).toContain('Yes, in oak.')
  await expect.poll(decisions, SOON).toEqual([{ ...told, channel: 'email' }, told])
  const { body } = await get<{ decisions: Decision[] }>(here('decisions'), bearer(gateway.secret))
  const at = (channel: string) =>
    Date.parse(body.decisions.find((each) => each.channel === channel && each.messageId)?.at ?? '')
  expect(at('email') - at('push')).not.toBeLessThan(2500)
}, 20_000)

test('writes a mail without waiting for long where every browser has gone', async () => {
  await begin(1500)
  service.answer(410)
  await answer('Yes, in oak.')
  await smtp.wait(({ mail }) => mail.text?.includes('in oak') === true)
  const gone = { channel: 'push', verdict: 'held', reason: 'unreachable' }
  await expect.poll(decisions, SOON).toEqual([{ ...told, channel: 'email' }, gone])
}, 20_000)
