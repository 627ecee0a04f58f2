import type { Stop } from '@beckon/core'
import { type BeckonError, PROTOCOL_VERSION } from '@beckon/protocol'
import type { Link, LinkAddress, LinkHandlers } from './link.ts'
import {
  ACK,
  CLOSED,
  CONNECTED,
  decodePacket,
  EVENT,
  encodeConnect,
  encodeEvent,
  LEFT,
  OPEN,
  type Packet,
  PING,
  PONG,
  REFUSED,
} from './packet.ts'
import { createPendingAcks } from './pending-acks.ts'
import { toError } from './to-error.ts'

/** A connection that is not up after this long is given up, whatever it says meanwhile. */
const OPEN_TIMEOUT = 10_000

/**
 * Socket.IO over one WebSocket, in a tenth of the bytes of the official client, which does
 * much that a chat has no use for. Where WebSocket fails, that client does the job.
 */
export function openWebSocketLink(address: LinkAddress, handlers: LinkHandlers): Link {
  const { host, token, platform } = address
  const acks = createPendingAcks(platform)
  const socket = new WebSocket(
    `${host.replace(/^http/, 'ws')}/v1/socket/?EIO=4&transport=websocket`,
  )
  let silence = OPEN_TIMEOUT
  let stopTimer: Stop | undefined
  let up = false
  let down = false

  function end(error?: BeckonError): void {
    if (down) return
    down = true
    stopTimer?.()
    socket.close()
    acks.abandon()
    handlers.onDown(error)
  }

  /** The gateway pings; a longer silence than agreed means the line is dead, whatever TCP says. */
  function expectSign(): void {
    stopTimer?.()
    stopTimer = platform.startTimer(end, silence)
  }

  function send(frame: string): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame)
  }

  function receive({ type, number, data }: Packet): void {
    const [first, second] = Array.isArray(data) ? data : []
    if (type === OPEN) {
      const { pingInterval = 25_000, pingTimeout = 20_000 } = Object(data)
      silence = pingInterval + pingTimeout
      send(encodeConnect({ session: token, protocol: PROTOCOL_VERSION, echo: true }))
    } else if (type === PING) send(PONG)
    else if (type === CONNECTED) {
      up = true
      handlers.onUp()
    } else if (type === EVENT) {
      // Every notice has an object with it; without, it says nothing.
      if (second === Object(second)) handlers.onNotice({ name: first, body: second })
    } else if (type === ACK) acks.settle(number, first)
    else if (type === REFUSED) end(toError(Object(data).data))
    else if (type === CLOSED || type === LEFT) end()
  }

  socket.onmessage = ({ data }) => {
    if (down) return
    receive(decodePacket(data))
    if (up && !down) expectSign()
  }
  socket.onclose = () => end()
  expectSign()

  return {
    request: (name, input) =>
      acks.wait((number) => send(encodeEvent(name, input, number))) as Promise<never>,
    signal: (name, input) => send(encodeEvent(name, input)),
    close: () => end(),
  }
}
