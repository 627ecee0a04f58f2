import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ErrorBody, Message, MessagePage } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  ulid,
} from '../test-client.ts'
import { createTestDatabase, onPostgres } from '../test-database.ts'
import { ended, spawnCli, spawnDemo } from '../test-process.ts'
import { startTestGateway } from '../testing.ts'

let data: string

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  await createTestDatabase(data)
})
afterEach(() => {
  closeSockets()
  rmSync(data, { recursive: true, force: true })
})

test('loses nothing it acked when it is killed in the next instant', async () => {
  const first = await spawnDemo(data)
  const session = await openSession({ url: first.gateway, site: first.site })
  const visitor = await connectVisitor(first.gateway, { session, protocol: 1 })
  const texts = Array.from({ length: 20 }, (_, i) => `message ${i}`)
  for (const text of texts) await visitor.ask('message:send', { id: ulid(), text })
  first.process.kill('SIGKILL')
  expect(await ended(first.process)).toEqual([null, 'SIGKILL'])

  const second = await spawnDemo(data)
  expect([second.site, second.source]).toEqual([first.site, first.source])
  expect(second.secret).not.toBe(first.secret)
  const url = `${second.gateway}/v1/messages`
  const { body } = await get<{ messages: Message[] }>(url, bearer(session))
  expect(body.messages.map(({ text }) => text)).toEqual(texts)
  const old = await get(`${second.gateway}/v1/conversations`, bearer(first.secret))
  expect(old.body).toMatchObject({ error: { code: 'site/unknown' } })
  const now = await get(`${second.gateway}/v1/conversations`, bearer(second.secret))
  expect(now.body).toMatchObject({ conversations: [{ lastSeq: 20 }] })

  second.process.kill('SIGTERM')
  expect(await ended(second.process)).toEqual([0, null])
})

test('tells a demo whose folder is in use what to do, and leaves that gateway its secret', async () => {
  const gateway = await startTestGateway({ data })
  const child = spawnCli(['demo', '--json', '--port', '0', '--data', data])
  const [[code], said] = await Promise.all([ended(child), text(child.stderr)])
  expect(code).toBe(1)
  expect(said).toBe(
    `beckon: The folder ${data} belongs to a gateway that runs, last reached at ${gateway.url}. Stop that one, or name another folder.\n`,
  )
  const read = await get(`${gateway.url}/v1/conversations`, bearer(gateway.secret))
  expect(read.status).toBe(200)
  await gateway.stop()
})

// What is in a file is nothing of PostgreSQL's.
if (!onPostgres()) {
  test('says that nothing can be stored while the disk is full, and keeps what it acked', async () => {
    // More than a demo begins with, and less than SQLite gathers before it empties its log and has room again.
    const full = await spawnDemo(data, 'ulimit -f 7168')
    const { gateway, site } = full
    const log = text(full.process.stderr)
    const headers = bearer(await openSession({ url: gateway, site }))
    const send = () =>
      post<ErrorBody>(`${gateway}/v1/messages`, { id: ulid(), text: 'x'.repeat(8000) }, headers)
    let acked = 0
    let answer = await send()
    for (; answer.status === 200; answer = await send()) acked++
    expect([answer.status, answer.body.error.code]).toEqual([503, 'server/unavailable'])
    expect(answer.headers.get('retry-after')).toBe('1')
    expect((await get(`${gateway}/readyz`)).status).toBe(503)
    expect((await get(`${gateway}/healthz`)).status).toBe(200)
    full.process.kill('SIGTERM')
    const lines = (await log).split('\n')
    expect(lines.find((line) => line.includes('nothing can be stored'))).toMatch(
      /SQLITE_(FULL|IOERR)/,
    )

    const roomy = await spawnDemo(data)
    expect((await get(`${roomy.gateway}/readyz`)).status).toBe(200)
    const page = await get<MessagePage>(`${roomy.gateway}/v1/messages?limit=1`, headers)
    expect(page.body.lastSeq).toBe(acked)
    roomy.process.kill('SIGTERM')
    await ended(roomy.process)
  })
}

/** What a gateway says on a terminal until it is ready, without its log. */
async function startAndStop(): Promise<string> {
  const child = spawnCli(['start', '--port', '0', '--log-level', 'silent', '--data', data])
  const said = text(child.stdout)
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await ended(child)).toEqual([0, null])
  return said
}

test('says at the first start all that is needed, and later what can be needed again', async () => {
  const first = await startAndStop()
  const tag = /<script async src="http:[^ ]*beckon.js" data-site="pk_[^ ]*"><.script>/.exec(first)
  expect(first).toMatch(/console\/#login=ll_/)
  expect(first).toContain('    sk_')
  expect(first).toContain('beckon site --name')
  expect(first).toContain(` --data ${data}`)
  const second = await startAndStop()
  expect(second).toContain(tag?.[0].split(' ').at(-1))
  expect(second).toContain(`beckon login-link --data ${data}`)
  expect(second).not.toContain('sk_')
})
