import type { Stop } from '@beckon/core'
import { type Ack, type BeckonError, PROTOCOL_VERSION } from '@beckon/protocol'
import type { Link, LinkAddress, LinkHandlers, Notice } from './link.ts'
import { decodePacket, encodeConnect, encodeEvent, type Packet, PONG } from './packet.ts'
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

  function receive(packet: Packet): void {
    if (packet.kind === 'open') {
      silence = packet.silence
      send(encodeConnect({ session: token, protocol: PROTOCOL_VERSION, echo: true }))
    } else if (packet.kind === 'ping') send(PONG)
    else if (packet.kind === 'connected') {
      up = true
      handlers.onUp()
    } else if (packet.kind === 'event')
      handlers.onNotice({ name: packet.name, body: packet.body } as Notice)
    else if (packet.kind === 'ack')
      acks.settle(packet.number, packet.body as Ack<unknown> | undefined)
    else if (packet.kind === 'refused') end(toError(packet.data))
    else if (packet.kind === 'end') end()
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
