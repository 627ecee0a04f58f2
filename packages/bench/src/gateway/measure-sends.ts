import { createUlid } from '@beckon/protocol'
import type { Socket } from 'socket.io-client'

export interface SendFigures {
  perSecond: number
  /** Milliseconds from send to ack. */
  p50: number
  p99: number
}

function makeId(): string {
  return createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

/** The value that a share of all is below. */
export function pickShare(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Each socket sends, waits for the ack and sends again, as often as asked. */
export async function measureSends(sockets: readonly Socket[], each: number): Promise<SendFigures> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    sockets.map(async (socket) => {
      for (let n = 0; n < each; n++) {
        const sent = performance.now()
        const input = { id: makeId(), text: 'x'.repeat(200) }
        const answer: unknown = await socket.timeout(30_000).emitWithAck('message:send', input)
        if ((answer as { ok?: unknown }).ok !== true) throw new Error(JSON.stringify(answer))
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    p50: pickShare(times, 0.5),
    p99: pickShare(times, 0.99),
  }
}
