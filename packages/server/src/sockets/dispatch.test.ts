import { schemas } from '@beckon/protocol/validate'
import { pino } from 'pino'
import type { Socket } from 'socket.io'
import { expect, test } from 'vitest'
import { watchNothing } from '../shared/watch.ts'
import { dispatchRequests } from './dispatch.ts'
import { createGate, type Gate } from './gate.ts'

type Listener = (this: unknown, name: string, ...values: unknown[]) => void

/** A gate that writes down when somebody leaves it. */
function createWatchedGate(onLeave: () => void): Gate {
  const gate = createGate()
  return {
    ...gate,
    run: (work) =>
      gate.run(async () => {
        const result = await work()
        onLeave()
        return result
      }),
  }
}

test('answers a request before it lets the gate close', async () => {
  const order: unknown[] = []
  const listeners: Listener[] = []
  const socket = {
    onAny: (listener: Listener) => listeners.push(listener),
    nsp: { name: '/visitor' },
    handshake: { headers: {} },
  }
  const gate = createWatchedGate(() => order.push('left'))
  const listen = dispatchRequests({
    handlers: {
      'message:read': { schema: schemas.visitor['message:read'], process: async () => 'done' },
    },
    authenticate: async () => ({}),
    gate,
    log: pino({ level: 'silent' }),
    watch: watchNothing,
  })
  listen(socket as unknown as Socket)
  listeners[0]?.call(socket, 'message:read', { seq: 1 }, (answer: unknown) => order.push(answer))
  await new Promise((resolve) => setImmediate(resolve))
  await gate.close()
  expect(order).toEqual([{ ok: true, data: 'done' }, 'left'])
})
