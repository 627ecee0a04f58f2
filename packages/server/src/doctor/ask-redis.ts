import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** Milliseconds. */
const PATIENCE = 5000

/** @see https://redis.io/docs/latest/develop/reference/protocol-spec/ */
const encode = (words: readonly string[]): string =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`

/**
 * Says hello to Redis or Valkey, and proves who it is where the address says so.
 *
 * @throws Error where it does not answer `PONG`
 */
export async function askRedis(address: string): Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(address)
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) }
  const isSafe = protocol === 'rediss:'
  const socket = isSafe ? connectTls({ ...place, servername: place.host }) : connect(place)
  try {
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('it does not answer')))
    await once(socket, isSafe ? 'secureConnect' : 'connect')
    const words = [username, password].filter((word) => word !== '').map(decodeURIComponent)
    const requests = password === '' ? [['PING']] : [['AUTH', ...words], ['PING']]
    socket.write(requests.map(encode).join(''))
    let said = ''
    while (said.split('\r\n').length <= requests.length) {
      said += (await once(socket, 'data')).toString()
    }
    const refusal = said.split('\r\n').find((line) => line.startsWith('-'))
    if (refusal !== undefined || !said.includes('+PONG')) throw new Error(refusal ?? said)
  } finally {
    socket.destroy()
  }
}
