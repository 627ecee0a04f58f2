import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { startChild } from './child-server.ts'
import { measureSends, type SendFigures } from './measure-sends.ts'

/**
 * Durable send -> ack at the gateway beside a bare Socket.IO echo, in one run: the ratio counts,
 * not the figures. `node packages/bench/src/send-ack.ts [clients] [messages a client]`
 */
const [clients = 50, each = 100] = process.argv.slice(2).map(Number)
const ROUNDS = 3

async function connect(url: string, auth: object): Promise<Socket> {
  const socket = io(url, {
    path: new URL(url).pathname === '/' ? '/socket.io' : '/v1/socket',
    auth,
    transports: ['websocket'],
    forceNew: true,
  })
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve())
    socket.on('connect_error', reject)
  })
  return socket
}

async function connectVisitor(gateway: string, site: string): Promise<Socket> {
  const response = await fetch(`${gateway}/v1/sessions`, {
    method: 'POST',
    body: JSON.stringify({ site }),
  })
  const { token } = (await response.json()) as { token: string }
  return connect(`${gateway}/visitor`, { session: token, protocol: 1 })
}

const repeat = <T>(make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: clients }, make))

const say = (name: string, { perSecond, p50, p99 }: SendFigures): void =>
  console.log(
    `${name.padEnd(8)} ${perSecond.toFixed(0)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`,
  )

const data = mkdtempSync(join(tmpdir(), 'beckon-bench-'))
const cli = join(import.meta.dirname, '../../server/dist/cli.js')
const echo = await startChild([join(import.meta.dirname, 'echo-server.ts')])
const demo = await startChild([cli, 'demo', '--json', '--port', '0', '--data', data])
const { gateway, site } = JSON.parse(demo.line) as { gateway: string; site: string }
const bare = await repeat(() => connect(`${echo.line}/`, {}))
const ours = await repeat(() => connectVisitor(gateway, site))

for (let round = 1; round <= ROUNDS; round++) {
  const echoed = await measureSends(bare, each)
  const kept = await measureSends(ours, each)
  say('echo', echoed)
  say('beckon', kept)
  console.log(
    `ratio    ${(kept.perSecond / echoed.perSecond).toFixed(2)}x, p99 ${(kept.p99 / echoed.p99).toFixed(1)}x`,
  )
}

for (const socket of [...bare, ...ours]) socket.disconnect()
await Promise.all([echo.stop(), demo.stop()])
rmSync(data, { recursive: true, force: true })
