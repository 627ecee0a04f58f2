import type { MomentRecord, MomentRequest } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession, post, ulid } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const NONE = {
  functional: true,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
}

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

let counter = 0

async function sendEvent(anonymousId: string): Promise<void> {
  const consent = { epoch: 1, categoryPreferences: { analytics: true } }
  const event = { type: 'track', event: 'E', anonymousId, context: { consent } }
  const batch = [{ ...event, messageId: `m-${++counter}` }]
  expect((await post(`${gateway.url}/v1/batch`, { writeKey: gateway.site, batch })).status).toBe(
    200,
  )
}

/** A visitor who agreed to all and was handed a moment; answers it. */
async function hand(moment: Partial<MomentRequest>) {
  const anonymousId = `a-${++counter}`
  const purposes = { ...NONE, analytics: true, personalization: true }
  await post(`${gateway.url}/v1/consent`, {
    site: gateway.site,
    anonymousId,
    epoch: 1,
    purposes,
    surface: 'test',
    at: new Date().toISOString(),
  })
  await sendEvent(anonymousId)
  const request = { kind: 'custom', title: `About ${anonymousId}`, anonymousId, ...moment }
  const { body } = await post<{ moment: MomentRecord }>(
    `${gateway.url}/v1/moments`,
    request,
    bearer(gateway.secret),
  )
  await sendEvent(anonymousId)
  const answer = (reply: object) =>
    post(`${gateway.url}/v1/moments/${body.moment.id}/answer`, {
      site: gateway.site,
      anonymousId,
      ...reply,
    })
  return { anonymousId, answer }
}

interface Told {
  status: string
  unread: number
  lastMessage: { text: string } | null
}

/** The cases of the site that tell of a visitor. */
async function readCases(anonymousId: string): Promise<Told[]> {
  const url = `${gateway.url}/v1/conversations`
  const { body } = await get<{ conversations: { cases: Told[] }[] }>(url, bearer(gateway.secret))
  const cases = body.conversations.flatMap((conversation) => conversation.cases)
  return cases.filter(({ lastMessage }) => lastMessage?.text.includes(anonymousId))
}

test('what somebody has to act on opens a case, in the words of the visitor, once', async () => {
  const { anonymousId, answer } = await hand({ kind: 'fraud' })
  for (const _ of [1, 2]) await answer({ action: 'deny', label: 'Das war ich nicht' })
  expect(await readCases(anonymousId)).toMatchObject([
    {
      status: 'open',
      unread: 1,
      lastMessage: { text: `About ${anonymousId} – Das war ich nicht` },
    },
  ])
})

test('an opinion opens no case, and joins one that is open', async () => {
  const stranger = await hand({ kind: 'survey' })
  await stranger.answer({ action: 'answer', values: { score: 5 } })
  expect(await readCases(stranger.anonymousId)).toEqual([])
  const known = await hand({ kind: 'survey' })
  const token = await openSession(gateway, known.anonymousId)
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: 'Hello' }, bearer(token))
  await known.answer({ action: 'answer', values: { score: 2, comment: 'Slow' } })
  expect(await readCases(known.anonymousId)).toMatchObject([
    { lastMessage: { text: `About ${known.anonymousId} – ★★☆☆☆ 2/5\nSlow` } },
  ])
})
