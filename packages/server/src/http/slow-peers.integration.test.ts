import { connect, type Socket } from 'node:net'
import { LIMITS } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, openSession } from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

/** Long enough for what is sent at once, on a busy machine. */
const PATIENCE = { head: 700, body: 700, request: 3000, silence: 60_000, handshake: 700 }

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ patience: PATIENCE })
})
afterAll(() => gateway.stop())

/** A peer of its own kind; resolves to all it was told once the gateway hung up. */
function meet(talk: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(gateway.gateway.port, '127.0.0.1', () => talk(socket))
    socket.on('data', (data) => {
      heard += data.toString()
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(heard))
  })
}

/** Sends a piece now and then, for as long as it can. */
function dribble(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 50)
  socket.once('close', () => clearInterval(timer))
}

const head = (request: string, ...headers: string[]): string =>
  [`${request} HTTP/1.1`, 'Host: gateway', ...headers, '', ''].join('\r\n')

test('hangs up on who says nothing, and on who never ends the head of a request', async () => {
  const [silent, slow] = await Promise.all([
    meet(() => {}),
    meet((socket) => {
      socket.write('GET /healthz HTTP/1.1\r\nHost: gateway\r\n')
      dribble(socket, 'x-more: 1\r\n')
    }),
  ])
  expect(silent).toContain('request/too-slow')
  expect(slow).toContain('HTTP/1.1 408 Request Timeout')
})

test.each([
  ['POST /v1/batch', ['Content-Length: 50000']],
  ['POST /v1/sessions', ['Transfer-Encoding: chunked']],
  ['PUT /v1/settings/chat', ['Content-Length: 1000']],
  ['POST /v1/socket/?EIO=4&transport=polling', ['Content-Length: 1000']],
])('ends %s when its body only drips in', async (request, headers) => {
  const from = Date.now()
  const heard = await meet((socket) => {
    socket.write(head(request, ...headers))
    dribble(socket, headers[0]?.startsWith('Transfer') ? '1\r\nx\r\n' : 'x')
  })
  // What is refused for another reason before is ended as well.
  expect(heard).toMatch(/HTTP\/1\.1 (408|400)/)
  expect(Date.now() - from).toBeLessThan(PATIENCE.request)
})

test('gives a part of a file longer, and not for ever', async () => {
  const session = await openSession(gateway)
  const begun = await fetch(`${gateway.url}/v1/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${session}`,
      'tus-resumable': '1.0.0',
      'upload-length': '100000',
      'upload-metadata': `filename ${btoa('a.txt')},filetype ${btoa('text/plain')}`,
    },
  })
  const path = begun.headers.get('location') ?? ''
  const headers = {
    authorization: `Bearer ${session}`,
    'tus-resumable': '1.0.0',
  }
  const from = Date.now()
  await meet((socket) => {
    const lines = Object.entries({ ...headers, 'upload-offset': '0', 'content-length': '100000' })
    const type = 'content-type: application/offset+octet-stream'
    socket.write(head(`PATCH ${path}`, type, ...lines.map((line) => line.join(': '))))
    dribble(socket, 'x')
  })
  expect(Date.now() - from).toBeGreaterThan(PATIENCE.body)
  // What had come is there: the upload goes on from it.
  const offset = async () => {
    const { headers: answer } = await fetch(gateway.url + path, { method: 'HEAD', headers })
    return Number(answer.get('upload-offset'))
  }
  await expect.poll(offset).toBeGreaterThan(5)
})

test('answers a body that is too large before it is there, and does not read it', async () => {
  const long = `Content-Length: ${LIMITS.bodyBytes + 1}`
  const heard = await meet((socket) => {
    socket.write(head('POST /v1/sessions', long, 'Connection: close'))
  })
  expect(heard).toContain('HTTP/1.1 413')
  expect(heard).toContain('request/too-large')
})

test('closes a web socket that enters no namespace', async () => {
  const socket = new WebSocket(
    `${gateway.url.replace('http', 'ws')}/v1/socket/?EIO=4&transport=websocket`,
  )
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  await new Promise((resolve) => socket.addEventListener('close', resolve))
  expect((await get(`${gateway.url}/readyz`)).status).toBe(200)
})
