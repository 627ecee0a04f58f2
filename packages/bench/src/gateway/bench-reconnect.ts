import { createUlid } from '@beckon/protocol'
import type { Socket } from 'socket.io-client'
import { connectMany, connectVisitor } from './connect-socket.ts'
import { type Figure, limitFigure } from './figure.ts'
import type { Ground } from './ground.ts'
import { pickShare } from './measure-sends.ts'
import { startGateway } from './start-gateway.ts'

/** Visitors who write while the crowd comes back. */
const WRITERS = 20

const isBack = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.connected) resolve()
    else socket.once('connect', () => resolve())
  })

/** Writes without a pause until told to stop; milliseconds from send to ack. */
async function write(socket: Socket, isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const began = performance.now()
    const id = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
    await socket.timeout(30_000).emitWithAck('message:send', { id, text: 'still here' })
    times.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return times
}

/** All clients lose a gateway that is started again, and come back while some of them write. */
export async function benchReconnect({ data, database, sockets }: Ground): Promise<Figure[]> {
  const first = await startGateway(data, { database })
  const port = Number(new URL(first.url).port)
  const crowd = await connectMany(sockets, () => connectVisitor(first))
  const writers = await connectMany(WRITERS, () => connectVisitor(first))
  await first.stop()
  const second = await startGateway(data, { port, database })
  const began = performance.now()
  let isOver = false
  const writing = writers.map(async (socket) => {
    await isBack(socket)
    return write(socket, () => isOver)
  })
  await Promise.all(crowd.map(isBack))
  const seconds = (performance.now() - began) / 1000
  isOver = true
  const times = (await Promise.all(writing)).flat().sort((a, b) => a - b)
  for (const socket of [...crowd, ...writers]) socket.disconnect()
  await second.stop()
  return [
    limitFigure(`until ${sockets} clients are back after a restart`, {
      value: seconds,
      most: 15,
      unit: 's',
    }),
    limitFigure('slowest hundredth of acks meanwhile', {
      value: pickShare(times, 0.99),
      most: 500,
      unit: 'ms',
    }),
  ]
}
