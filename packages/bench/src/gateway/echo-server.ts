import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

/**
 * The bare part Beckon is built from: acks whatever it is sent and keeps nothing. It asks who is still there
 * as often as the gateway does.
 */
const http = createServer()
const io = new Server(http, { serveClient: false, pingInterval: 15_000, pingTimeout: 10_000 })
io.on('connection', (socket) => {
  socket.on('message:send', (input: unknown, ack: (answer: unknown) => void) => {
    ack({ ok: true, data: { message: input } })
  })
})
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}/\n`)
})
process.on('SIGTERM', () => io.close())
