/**
 * The part of Socket.IO's and Engine.IO's wire that a visitor needs: text, one namespace.
 *
 * @see https://github.com/socketio/engine.io-protocol
 * @see https://github.com/socketio/socket.io-protocol
 */
export type Packet =
  | { kind: 'open'; silence: number }
  | { kind: 'ping' }
  | { kind: 'connected' }
  | { kind: 'refused'; data: unknown }
  | { kind: 'event'; name: string; body: unknown }
  | { kind: 'ack'; number: number; body: unknown }
  | { kind: 'end' }
  | { kind: 'other' }

const NAMESPACE = '/visitor,'
const OTHER: Packet = { kind: 'other' }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toArray(text: string): unknown[] {
  const value = parseJson(text)
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function decodeMessage(text: string): Packet {
  const [, type, number, rest = ''] = /^([0-4])\/visitor,?(\d*)(.*)$/s.exec(text) ?? []
  const [first, second] = toArray(rest)
  switch (type) {
    case '0':
      return { kind: 'connected' }
    case '1':
      return { kind: 'end' }
    case '2':
      // Every notice has an object with it; without, it says nothing.
      return isObject(second) ? { kind: 'event', name: String(first), body: second } : OTHER
    case '3':
      return { kind: 'ack', number: Number(number), body: first }
    case '4':
      return { kind: 'refused', data: (parseJson(rest) as { data?: unknown } | undefined)?.data }
    default:
      return OTHER
  }
}

/** Reads one frame; what is not understood is `other`, never an exception. */
export function decodePacket(frame: unknown): Packet {
  if (typeof frame !== 'string') return OTHER
  const rest = frame.slice(1)
  switch (frame.charAt(0)) {
    case '0': {
      const hello = parseJson(rest) as { pingInterval?: number; pingTimeout?: number } | undefined
      return {
        kind: 'open',
        silence: (hello?.pingInterval ?? 25000) + (hello?.pingTimeout ?? 20000),
      }
    }
    case '1':
      return { kind: 'end' }
    case '2':
      return { kind: 'ping' }
    case '4':
      return decodeMessage(rest)
    default:
      return OTHER
  }
}

export const PONG = '3'

export function encodeConnect(auth: unknown): string {
  return `40${NAMESPACE}${JSON.stringify(auth)}`
}

/** @param number what the ack is to carry; none is expected where absent */
export function encodeEvent(name: string, input: unknown, number?: number): string {
  return `42${NAMESPACE}${number ?? ''}${JSON.stringify([name, input])}`
}
