import type { Case, VisitorCase } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

async function openVisitor() {
  const token = await openSession(gateway)
  const visitor = await connectVisitor(gateway.url, { session: token, protocol: 1 })
  const send = (text: string) => visitor.ask('message:send', { id: ulid(), text })
  return { token, visitor, send }
}

async function readCases(): Promise<Case[]> {
  const url = `${gateway.url}/v1/conversations?limit=1000`
  const { body } = await get<{ conversations: { cases: Case[] }[] }>(url, bearer(gateway.secret))
  return body.conversations.flatMap(({ cases }) => cases)
}

test('a visitor ends the chat, says how it was, and begins anew by writing', async () => {
  const { token, visitor, send } = await openVisitor()
  const tab = await connectVisitor(gateway.url, { session: token, protocol: 1 })
  const { message } = await send('Hello')
  const ended = await visitor.ask('case:end', {})
  expect(ended.case).toMatchObject({ id: message.caseId, status: 'closed', rating: null })
  await tab.notice('case:changed', (notice) => notice.case.status === 'closed')
  const rated = await visitor.ask('case:rate', {
    ...{ caseId: message.caseId, score: 4, comment: ' Quick! ' },
  })
  expect(rated.case.rating).toMatchObject({ score: 4, comment: 'Quick!' })
  await tab.notice('case:changed', (notice) => notice.case.rating?.score === 4)
  const next = await send('One more thing')
  expect(next.message.caseId).not.toBe(message.caseId)
  const page = await tab.ask('messages:list', {})
  expect(page.messages).toHaveLength(2)
  expect(page.case).toMatchObject({ id: next.message.caseId, status: 'open', rating: null })
  const stored = (await readCases()).find(({ id }) => id === message.caseId)
  expect(stored).toMatchObject({ status: 'closed', rating: { score: 4, comment: 'Quick!' } })
})

test('agents see the end and the rating', async () => {
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const { visitor, send } = await openVisitor()
  const { message } = await send('Hello')
  await visitor.ask('case:end', {})
  await agent.notice(
    'case:changed',
    ({ case: { id, status } }) => id === message.caseId && status === 'closed',
  )
  await visitor.ask('case:rate', { caseId: message.caseId, score: 5 })
  const { case: rated } = await agent.notice(
    'case:changed',
    (notice) => notice.case.rating !== null,
  )
  expect(rated).toMatchObject({ id: message.caseId, rating: { score: 5, comment: null } })
})

test('does the same over HTTP, where no socket can be had', async () => {
  const token = await openSession(gateway)
  const headers = bearer(token)
  expect((await post(`${gateway.url}/v1/cases/end`, {}, headers)).body).toEqual({ case: null })
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: 'Hello' }, headers)
  const { body } = await post<{ case: VisitorCase }>(`${gateway.url}/v1/cases/end`, {}, headers)
  const input = { caseId: body.case.id, score: 1 }
  expect((await post(`${gateway.url}/v1/cases/rate`, input, headers)).body).toMatchObject({
    case: { rating: { score: 1 } },
  })
  const list = await get(`${gateway.url}/v1/messages`, headers)
  expect(list.body).toMatchObject({ case: { id: body.case.id, status: 'closed' } })
})

test('refuses what is not theirs, not ended, or no rating', async () => {
  const one = await openVisitor()
  const other = await openVisitor()
  const { message } = await one.send('Hello')
  const input = { caseId: message.caseId, score: 3 }
  expect(await one.visitor.refusal('case:rate', input)).toBe('case/not-found')
  await one.visitor.ask('case:end', {})
  expect(await other.visitor.refusal('case:rate', input)).toBe('case/not-found')
  await other.send('Hello')
  expect(await other.visitor.refusal('case:rate', input)).toBe('case/not-found')
  for (const score of [0, 6, 2.5, '5', null])
    expect(await one.visitor.refusal('case:rate', { ...input, score })).toBe('request/invalid')
  expect((await one.visitor.ask('messages:list', {})).case?.rating).toBeNull()
})
