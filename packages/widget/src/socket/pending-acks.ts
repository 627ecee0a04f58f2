import type { Client, Stop } from '@beckon/core'
import { type Ack, BeckonError } from '@beckon/protocol'
import { ACK_TIMEOUT } from './link.ts'
import { toError } from './to-error.ts'

interface Waiting {
  resolve(data: unknown): void
  reject(error: BeckonError): void
  stopTimer: Stop
}

/** Requests that wait for their answer, by the number they were sent with. */
export interface PendingAcks {
  /** Sends with a new number and waits. */
  wait(send: (number: number) => void): Promise<unknown>
  /** @param ack as it came, which may be anything */
  settle(number: number, ack: Partial<Ack<unknown>> | null | undefined): void
  /** No answer will come any more. */
  abandon(): void
}

export function createPendingAcks(platform: Client['platform']): PendingAcks {
  const waiting = new Map<number, Waiting>()
  let last = 0

  function take(number: number): Waiting | undefined {
    const entry = waiting.get(number)
    waiting.delete(number)
    entry?.stopTimer()
    return entry
  }

  function fail(number: number): void {
    take(number)?.reject(new BeckonError('network/unreachable'))
  }

  return {
    wait(send) {
      const number = ++last
      return new Promise((resolve, reject) => {
        const stopTimer = platform.startTimer(() => fail(number), ACK_TIMEOUT)
        waiting.set(number, { resolve, reject, stopTimer })
        send(number)
      })
    },
    settle(number, ack) {
      const entry = take(number)
      if (ack?.ok) entry?.resolve(ack.data)
      else entry?.reject(toError(ack))
    },
    abandon() {
      for (const number of [...waiting.keys()]) fail(number)
    },
  }
}
