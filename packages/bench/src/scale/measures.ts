import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { createUlid, type SessionGrant } from '@beckon/protocol'
import { io, type Socket } from 'socket.io-client'
import type { RunningGateway } from './gateways.ts'
import { readProcess } from './read-process.ts'

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const round = (value: number): number => Math.round(value * 1000) / 1000

async function openSession({ url }: RunningGateway, site: string): Promise<string> {
  const body = JSON.stringify({ site })
  const answer = await fetch(`${url}/v1/sessions`, { method: 'POST', body })
  return ((await answer.json()) as SessionGrant).token
}

async function connect({ url }: RunningGateway, session: string): Promise<Socket> {
  const socket = io(`${url}/visitor`, {
    path: '/v1/socket',
    transports: ['websocket'],
    forceNew: true,
    auth: { session, protocol: 1, echo: true },
  })
  await once(socket as never, 'connect')
  return socket
}

/** Memory and processor time of one more visitor who is there and says nothing. */
export async function measureIdle(gateway: RunningGateway, count: number): Promise<object> {
  const session = await openSession(gateway, gateway.site)
  const warm = await Promise.all(Array.from({ length: 100 }, () => connect(gateway, session)))
  await setTimeout(2000)
  const before = readProcess(gateway.pid)
  const sockets: Socket[] = []
  for (let at = 0; at < count; at += 50) {
    sockets.push(
      ...(await Promise.all(Array.from({ length: 50 }, () => connect(gateway, session)))),
    )
  }
  const connected = readProcess(gateway.pid)
  await setTimeout(20_000)
  const after = readProcess(gateway.pid)
  for (const socket of [...warm, ...sockets]) socket.disconnect()
  return {
    kilobytes: round((after.memory - before.memory) / 1024 / count),
    'connect, ms of CPU': round((connected.cpu - before.cpu) / count),
    '1000 idle, share of a core': round(((after.cpu - connected.cpu) / 20_000 / count) * 1000),
  }
}

/**
 * One after the other: what a message costs all gateways, how long its ack takes, and how long until another tab
 * of the same visitor, who is at the second of `at`, has it.
 */
export async function measureMessages(
  at: readonly [RunningGateway, RunningGateway],
  all: readonly RunningGateway[],
  count: number,
): Promise<object> {
  const site = all[0]?.site ?? ''
  const session = await openSession(at[0], site)
  const [near, far] = [await connect(at[0], session), await connect(at[1], session)]
  const acks: number[] = []
  const hints: number[] = []
  const send = async (): Promise<void> => {
    const id = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
    const begun = performance.now()
    const heard = once(far as never, 'message:new').then(() => performance.now() - begun)
    const ack = await near.emitWithAck('message:send', { id, text: 'How much is a message?' })
    // Else what is waited for next would never come.
    if (!ack.ok) throw new Error(`A message was refused: ${ack.error.code}`)
    acks.push(performance.now() - begun)
    hints.push(await heard)
  }
  for (let index = 0; index < 50; index++) await send()
  const cpu = () => all.reduce((sum, { pid }) => sum + readProcess(pid).cpu, 0)
  const before = cpu()
  acks.length = 0
  hints.length = 0
  for (let index = 0; index < count; index++) await send()
  const spent = cpu() - before
  near.disconnect()
  far.disconnect()
  return {
    'ms of CPU': round(spent / count),
    'ack, ms': round(median(acks)),
    'hint, ms': round(median(hints)),
  }
}

/** What an event costs, in batches of 50 of a site's server. */
export async function measureEvents(
  { url, pid, secret }: RunningGateway,
  batches: number,
): Promise<object> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const before = readProcess(pid)
  const begun = performance.now()
  for (let index = 0; index < batches; index++) {
    const batch = Array.from({ length: 50 }, (_, place) => ({
      type: 'track',
      event: 'Product Viewed',
      userId: `user-${index % 20}`,
      messageId: crypto.randomUUID(),
      properties: { product: `p-${place}`, price: 12.5 },
      timestamp: new Date().toISOString(),
    }))
    const body = JSON.stringify({ batch })
    const { status } = await fetch(`${url}/v1/batch`, { method: 'POST', headers, body })
    if (status !== 200) throw new Error(`A batch was answered with ${status}`)
  }
  const spent = readProcess(pid).cpu - before.cpu
  const events = batches * 50
  return {
    'ms of CPU': round(spent / events),
    'a second': Math.round(events / ((performance.now() - begun) / 1000)),
  }
}
