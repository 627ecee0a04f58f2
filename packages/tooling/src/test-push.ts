import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** A subscription, as browsers tell it. */
interface PushTarget {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

/** A browser as a push service and a gateway know it, with what only it knows. */
export interface TestBrowser extends PushTarget {
  /** Reads what was encrypted for it. */
  read(body: Buffer): Record<'title' | 'body' | 'tag', string>
}

/** What a push service was handed. */
export interface ArrivedPush {
  browser: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface TestPush {
  /** Origin of the service. */
  url: string
  pushes: ArrivedPush[]
  /** A browser that subscribes there. */
  subscribe(): TestBrowser
  /** How it answers from now on; 201 else. */
  answer(status: number, headers?: Record<string, string>): void
  /** Lets it answer only once this is called. */
  hold(): () => void
  /** The first that fits, past or to come. */
  wait(fits?: (push: ArrivedPush) => boolean): Promise<ArrivedPush>
  stop(): Promise<void>
}

function derive(salt: Buffer, key: Buffer, [info, length]: [Buffer | string, number]): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(info), length))
}

/** @see https://www.rfc-editor.org/rfc/rfc8291 section 3.4, in words of its own so that it proves something */
export function decrypt(
  body: Buffer,
  { key, publicKey, auth }: { key: ReturnType<typeof createECDH>; publicKey: Buffer; auth: Buffer },
): string {
  const [salt, idLength] = [body.subarray(0, 16), body.readUInt8(20)]
  const sender = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender])
  const secret = derive(auth, key.computeSecret(sender), [info, 32])
  const contentKey = derive(salt, secret, ['Content-Encoding: aes128gcm\0', 16])
  const nonce = derive(salt, secret, ['Content-Encoding: nonce\0', 12])
  const cipher = createDecipheriv('aes-128-gcm', contentKey, nonce)
  cipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  // The last record ends with a 2, and zeros behind it.
  const end = plain.lastIndexOf(2)
  return plain.subarray(0, end).toString()
}

function createBrowser(endpoint: string): TestBrowser {
  const key = createECDH('prime256v1')
  const publicKey = key.generateKeys()
  const auth = randomBytes(16)
  return {
    endpoint,
    keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    read: (body) => JSON.parse(decrypt(body, { key, publicKey, auth })),
  }
}

/** The claims of a proof of who sends, once it was checked against the key it names. */
export function readVapid(authorization = ''): { key: string; claims: Record<string, unknown> } {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  )
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const given = Buffer.from(signature, 'base64url')
  const dsaEncoding = 'ieee-p1363'
  const isValid = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding },
    given,
  )
  if (!isValid) throw new Error('Signed by somebody else')
  return { key, claims: JSON.parse(Buffer.from(body, 'base64url').toString()) }
}

/** A real push service on loopback, as RFC 8030 has them, that keeps what it gets. */
export async function startTestPush(port = 0): Promise<TestPush> {
  const pushes: ArrivedPush[] = []
  const waiting = new Set<() => void>()
  let reply: { status: number; headers: Record<string, string> } = { status: 201, headers: {} }
  let held = Promise.resolve()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { url = '', headers } = request
    pushes.push({ browser: url, headers, body: Buffer.concat(chunks) })
    for (const look of waiting) look()
    await held
    response.writeHead(reply.status, reply.headers).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  return {
    url,
    pushes,
    subscribe: () => createBrowser(`${url}/push/${randomBytes(6).toString('hex')}`),
    answer(status, headers = {}) {
      reply = { status, headers }
    },
    hold() {
      let release = (): void => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    wait: (fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = pushes.find(fits)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
