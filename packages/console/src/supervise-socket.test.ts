import type { ErrorCode } from '@beckon/protocol'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import type { ConnectionStatus } from './connection.ts'
import { type HandshakeError, superviseSocket } from './supervise-socket.ts'
import { createManualClock } from './testing/manual-clock.ts'

function setUp() {
  const listeners = new Map<string, (detail: HandshakeError) => void>()
  const calls: string[] = []
  const socket = {
    active: true,
    on: (event: string, listener: (detail: HandshakeError) => void) =>
      listeners.set(event, listener),
    connect: () => calls.push('connect'),
    disconnect: () => calls.push('disconnect'),
  }
  const $status = atom<ConnectionStatus>('connecting')
  const clock = createManualClock()
  const stop = superviseSocket(socket, $status, clock)
  const emit = (event: string, code?: ErrorCode, retryAfter?: number): void => {
    const data = code && { error: { code, message: code }, retryAfter }
    listeners.get(event)?.(Object.assign(new Error(code), { data }))
  }
  return { socket, calls, $status, clock, stop, emit }
}

test('leaves a broken line to Socket.IO', () => {
  const { $status, clock, calls, emit } = setUp()
  emit('connect')
  expect($status.get()).toBe('online')
  emit('disconnect')
  expect($status.get()).toBe('offline')
  clock.advance(10_000)
  expect(calls).toEqual([])
})

test('dials again where Socket.IO gives up', () => {
  const { socket, clock, calls, stop, emit } = setUp()
  socket.active = false
  emit('connect_error', 'server/unavailable')
  clock.advance(3000)
  expect(calls).toEqual(['connect'])
  emit('connect_error', 'server/unavailable')
  stop()
  clock.advance(10_000)
  expect(calls).toEqual(['connect'])
})

test('stays away as long as a gateway asks for that has no room', () => {
  const { socket, clock, calls, emit } = setUp()
  socket.active = false
  emit('connect_error', 'server/unavailable', 8)
  clock.advance(7999)
  expect(calls).toEqual([])
  clock.advance(2001)
  expect(calls).toEqual(['connect'])
})

test('ends where the session is over, and does not try again', () => {
  const { socket, $status, clock, calls, emit } = setUp()
  socket.active = false
  emit('connect_error', 'auth/required')
  emit('disconnect')
  clock.advance(10_000)
  expect($status.get()).toBe('ended')
  expect(calls).toEqual(['disconnect'])
})

test('knows a console that is too old', () => {
  const { $status, emit } = setUp()
  emit('connect_error', 'protocol/unsupported')
  expect($status.get()).toBe('outdated')
})
