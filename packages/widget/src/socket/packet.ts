/**
 * The part of Socket.IO's and Engine.IO's wire that a visitor needs: text, one namespace.
 *
 * @see https://github.com/socketio/engine.io-protocol
 * @see https://github.com/socketio/socket.io-protocol
 */
export interface Packet {
  /** One of those below, as the wire has it; another where the frame is not understood. */
  type: string | undefined
  /** What an ack answers. */
  number: number
  /** What came with it; undefined where that is no JSON. */
  data: unknown
}

export const OPEN = '0'
export const CLOSED = '1'
export const PING = '2'
export const PONG = '3'
export const CONNECTED = '40'
export const LEFT = '41'
export const EVENT = '42'
export const ACK = '43'
export const REFUSED = '44'

const NAMESPACE = '/visitor,'
const FRAME = /^(?:([0-3])|(4[0-4])\/visitor,?)(\d*)(.*)$/s

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads one frame, whatever it is; never throws. */
export function decodePacket(frame: unknown): Packet {
  const [, transport, message, number, rest = ''] = FRAME.exec(String(frame)) ?? []
  return { type: transport ?? message, number: Number(number), data: parseJson(rest) }
}

export function encodeConnect(auth: unknown): string {
  return CONNECTED + NAMESPACE + JSON.stringify(auth)
}

/** @param number what the ack is to carry; none is expected where absent */
export function encodeEvent(name: string, input: unknown, number?: number): string {
  return `${EVENT}${NAMESPACE}${number ?? ''}${JSON.stringify([name, input])}`
}
