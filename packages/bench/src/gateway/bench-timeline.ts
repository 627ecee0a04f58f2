import { createUlid } from '@beckon/protocol'
import { connectVisitor } from './connect-socket.ts'
import { type Figure, limitFigure } from './figure.ts'
import { fillMessages, LENGTH } from './fill-messages.ts'
import type { Ground } from './ground.ts'
import { startGateway } from './start-gateway.ts'

const TIMES = 50

/** Opening the timeline of somebody with 10,000 messages, among many of others. */
export async function benchTimeline({ data, rows }: Ground): Promise<Figure[]> {
  const first = await startGateway(data)
  const visitor = await connectVisitor(first)
  const id = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
  await visitor.timeout(10_000).emitWithAck('message:send', { id, text: 'Where is my order?' })
  visitor.disconnect()
  await first.stop()
  const personId = fillMessages(data, rows)
  const gateway = await startGateway(data)
  const headers = { authorization: `Bearer ${gateway.secret}` }
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now()
    const response = await fetch(`${gateway.url}/v1/people/${personId}/timeline`, { headers })
    const { entries } = (await response.json()) as { entries: unknown[] }
    times.push(performance.now() - began)
    if (entries.length === 0) throw new Error('There is nothing on the timeline')
  }
  await gateway.stop()
  const [cold = Number.NaN] = times
  const limit = (when: string, value: number) =>
    limitFigure(`a timeline of ${LENGTH} messages among ${rows}, ${when}`, {
      value,
      most: 100,
      unit: 'ms',
    })
  return [limit('the first time', cold), limit(`slowest of ${TIMES}`, Math.max(...times))]
}
