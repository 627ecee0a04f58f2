import type { Agent, AgentProfile, ErrorBody, MessagePage } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
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

/** The head of a PNG is all that tells its size; what follows may be anything. */
function makePng(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('0806000000', 24, 'hex')
  bytes.write('0000000049444154', 33, 'hex')
  return bytes
}

async function put(path: string, body: Buffer | string, headers: Record<string, string>) {
  const url = `${gateway.url}/v1/agents/${path}`
  const response = await fetch(url, { method: 'PUT', body: body as string, headers })
  return {
    status: response.status,
    body: (await response.json()) as { picture: string } & ErrorBody,
  }
}

const listAgents = async () =>
  (await get<{ agents: AgentProfile[] }>(`${gateway.url}/v1/agents`, bearer(gateway.secret))).body
    .agents

test('an agent’s picture is served to everybody and stands beside what they write', async () => {
  const cookie = await signIn(await gateway.createLoginLink())
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const agent = await connectAgent(gateway.url, cookie)
  const answer = { conversationId: message.conversationId, text: 'Here' }
  await agent.ask('message:send', { id: ulid(), ...answer })
  const bytes = makePng(256, 256)
  const { picture } = (await put('me/picture', bytes, { cookie })).body
  const shown = await fetch(`${gateway.url}/${picture}`)
  expect(Buffer.from(await shown.arrayBuffer()).equals(bytes)).toBe(true)
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  })
  const { messages } = (await visitor.ask('messages:list', {})) as MessagePage
  expect(messages.map(({ author }) => author.picture)).toEqual([undefined, picture])
  const sent = visitor.notice('message:new', ({ message: { seq } }) => seq === 3)
  await agent.ask('message:send', { id: ulid(), ...answer })
  expect((await sent).message.author).toEqual({ kind: 'agent', name: 'Robin', picture })
  const me = await get<{ agent: Agent }>(`${gateway.url}/v1/agents/me`, { cookie })
  expect(me.body.agent.picture).toBe(picture)
})

test('the site’s server changes and takes away the picture of an agent of its own', async () => {
  const [agent] = await listAgents()
  const path = `${agent?.id}/picture`
  const first = (await put(path, makePng(64, 64), bearer(gateway.secret))).body.picture
  const second = (await put(path, makePng(128, 128), bearer(gateway.secret))).body.picture
  expect((await fetch(`${gateway.url}/${first}`)).status).toBe(404)
  expect((await listAgents())[0]?.picture).toBe(second)
  const other = await gateway.createSite()
  expect((await put(path, makePng(64, 64), bearer(other.secret))).body.error.code).toBe(
    'agent/not-found',
  )
  expect((await put(path, makePng(64, 64), {})).status).toBe(401)
  await fetch(`${gateway.url}/v1/agents/${path}`, {
    method: 'DELETE',
    headers: bearer(gateway.secret),
  })
  expect((await listAgents())[0]?.picture).toBeUndefined()
})

test.each([
  ['nothing', '', 'file/empty'],
  ['a page', '<html><script>alert(1)</script></html>', 'file/type-refused'],
  ['a drawing that may run', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file/type-refused'],
  ['a banner', makePng(300, 100), 'request/invalid'],
  ['a wall', makePng(4000, 4000), 'request/invalid'],
  ['more than 100 kB', makePng(256, 256, 200_000), 'request/too-large'],
])('refuses %s', async (_, body, code) => {
  const [agent] = await listAgents()
  const headers = { ...bearer(gateway.secret), 'content-type': 'image/png' }
  expect((await put(`${agent?.id}/picture`, body, headers)).body.error.code).toBe(code)
})
