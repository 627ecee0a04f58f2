import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createFetchOutside, type FetchOutside } from './fetch-outside.ts'
import { guardConnections } from './guard-connections.ts'

let stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server of this machine, and how often it was asked. */
async function serve(answer: Answer, host = '127.0.0.1') {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { port: (server.address() as AddressInfo).port, countAsked: () => asked }
}

const create = (allowed: string[] = [], limits: object = {}): FetchOutside =>
  createFetchOutside({ guarded: guardConnections(allowed), ...limits })

const say: Answer = (_, response) => response.end('hello')

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0.0.0.0',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[fe80::1]',
  '[fd00::1]',
  '[64:ff9b::7f00:1]',
  'localhost',
  'LOCALHOST',
])('asks nothing of http://%s', async (host) => {
  const { port, countAsked } = await serve(say, '0.0.0.0')
  const refused = create()(`http://${host}:${port}/`)
  await expect(refused).rejects.toThrow('Not an address of the internet')
  expect(countAsked()).toBe(0)
})

test('asks nothing of a private place over https either', async () => {
  const refused = create()('https://127.0.0.1:1/')
  await expect(refused).rejects.toThrow('Not an address of the internet')
})

test('asks of what the owner allowed by name, address or network, and of nothing else', async () => {
  const { port, countAsked } = await serve(say)
  for (const allowed of ['localhost', '127.0.0.1', '127.0.0.0/8']) {
    const host = allowed === 'localhost' ? 'localhost' : '127.0.0.1'
    const answer = await create([allowed])(`http://${host}:${port}/`)
    expect([answer.status, await answer.text()]).toEqual([200, 'hello'])
  }
  expect(countAsked()).toBe(3)
  const refused = create(['10.0.0.0/8', 'example.com'])(`http://127.0.0.1:${port}/`)
  await expect(refused).rejects.toThrow('Not an address of the internet')
})

test('is led to no private place by one that may be asked', async () => {
  const inner = await serve(say)
  const to =
    (location: string): Answer =>
    (_, response) =>
      response.writeHead(302, { location }).end()
  const outer = await serve(to(`http://127.0.0.1:${inner.port}/`))
  const fetch = create(['localhost'])
  const led = fetch(`http://localhost:${outer.port}/`, { redirects: 3 })
  await expect(led).rejects.toThrow('Not an address of the internet')
  expect([outer.countAsked(), inner.countAsked()]).toEqual([1, 0])
  const plain = await fetch(`http://localhost:${outer.port}/`)
  expect(plain.status).toBe(302)
})

test('follows a few redirects, tells another place nothing that was meant for the first, and gives up', async () => {
  const heard: (string | undefined)[] = []
  const last = await serve(({ headers }, response) => {
    heard.push(headers.authorization)
    response.end('there')
  })
  const first = await serve(({ url }, response) => {
    const location = url === '/loop' ? '/loop' : `http://127.0.0.1:${last.port}/`
    response.writeHead(307, { location }).end()
  })
  const fetch = create(['127.0.0.1'])
  const headers = { authorization: 'Bearer secret' }
  const asked = { headers, redirects: 3 }
  expect(await (await fetch(`http://127.0.0.1:${first.port}/`, asked)).text()).toBe('there')
  expect(heard).toEqual([undefined])
  expect((await fetch(`http://127.0.0.1:${first.port}/loop`, asked)).status).toBe(307)
})

test.each(['file:///etc/passwd', 'http://user:password@example.com/', 'ftp://example.com/'])(
  'does not even try %s',
  async (url) => {
    await expect(create()(url)).rejects.toThrow(/address/)
  },
)

test('reads only so much, and waits only so long', async () => {
  const flood = await serve((_, response) => {
    const write = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', write)
    }
    response.on('error', () => {})
    write()
  })
  const silent = await serve(() => {})
  const patient = create(['127.0.0.1'], { most: 100_000 })
  await expect(patient(`http://127.0.0.1:${flood.port}/`)).rejects.toThrow('too large')
  const brief = create(['127.0.0.1'], { most: 100_000, patience: 200 })
  await expect(brief(`http://127.0.0.1:${silent.port}/`)).rejects.toThrow(/abort/i)
})

const PUBLIC = { address: '203.0.113.1', family: 4 }
const HERE = { address: '127.0.0.1', family: 4 }

test('looks a name up once for each connection, so that it cannot lead elsewhere in between', async () => {
  const { port, countAsked } = await serve(say)
  let looked = 0
  // As of somebody who answers with an address of the internet first, and then with one in here.
  const guarded = guardConnections([], (_hostname, _options, done) => {
    looked += 1
    done(null, looked === 1 ? [PUBLIC] : [HERE])
  })
  const fetch = createFetchOutside({ guarded, patience: 300 })
  await expect(fetch(`http://rebind.example:${port}/`)).rejects.toThrow()
  expect([looked, countAsked()]).toEqual([1, 0])
  await expect(fetch(`http://rebind.example:${port}/`)).rejects.toThrow('Not an address of the')
  expect([looked, countAsked()]).toEqual([2, 0])
})

test('asks nothing of a name that leads here beside elsewhere', async () => {
  const { port, countAsked } = await serve(say)
  const guarded = guardConnections([], (_hostname, _options, done) => done(null, [PUBLIC, HERE]))
  const asked = createFetchOutside({ guarded })(`http://both.example:${port}/`)
  await expect(asked).rejects.toThrow('Not an address of the internet')
  expect(countAsked()).toBe(0)
})
