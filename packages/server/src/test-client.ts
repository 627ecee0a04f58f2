import {
  type Ack,
  type AgentNotices,
  type AgentRequests,
  createUlid,
  type ErrorCode,
  type SessionGrant,
  type VisitorNotices,
  type VisitorRequests,
} from '@beckon/protocol'
import { io, type Socket } from 'socket.io-client'

/** A socket that asks, and remembers what it was told. */
export interface TestSocket<Requests, Notices> {
  socket: Socket
  /** Input is untyped: tests send wrong things on purpose. */
  ask<Name extends keyof Requests & string>(
    name: Name,
    input: unknown,
  ): Promise<Requests[Name] extends { output: infer Output } ? Output : never>
  /** The code of a refusal. */
  refusal(name: string, input: unknown): Promise<ErrorCode | 'none'>
  /** The first notice of a name, past or to come, that fits. */
  notice<Name extends keyof Notices & string>(
    name: Name,
    fits?: (notice: Notices[Name]) => boolean,
  ): Promise<Notices[Name]>
  /** How many notices of a name came so far. */
  count(name: keyof Notices & string): number
}

export type TestVisitor = TestSocket<VisitorRequests, VisitorNotices>
export type TestAgent = TestSocket<AgentRequests, AgentNotices>

export interface TestAnswer<Body> {
  status: number
  headers: Headers
  body: Body
}

/** A fresh ULID. */
export function ulid(): string {
  return createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

async function request<Body>(url: string, init: RequestInit): Promise<TestAnswer<Body>> {
  const response = await fetch(url, init)
  const { status, headers } = response
  return { status, headers, body: (await response.json()) as Body }
}

/** Sends a body: text as it is, everything else as JSON. */
export function post<Body>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<TestAnswer<Body>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return request(url, { method: 'POST', body: text, headers })
}

/** Sets a section of a site's settings. */
export async function setSettings(
  { url, secret }: { url: string; secret: string },
  section: string,
  value: object,
): Promise<void> {
  const body = JSON.stringify(value)
  const response = await fetch(`${url}/v1/settings/${section}`, {
    method: 'PUT',
    body,
    headers: bearer(secret),
  })
  if (!response.ok) throw new Error(`${section}: ${await response.text()}`)
}

export function get<Body>(
  url: string,
  headers: Record<string, string> = {},
): Promise<TestAnswer<Body>> {
  return request(url, { headers })
}

/** The header that carries a session or a secret. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

/** The token of a new visitor session. */
export async function openSession(
  { url, site }: { url: string; site: string },
  anonymousId?: string,
  headers?: Record<string, string>,
): Promise<string> {
  const { body } = await post<SessionGrant>(`${url}/v1/sessions`, { site, anonymousId }, headers)
  return body.token
}

/** Uses a login link up and returns the cookie it is worth. */
export async function signIn(link: string): Promise<string> {
  const [url, token] = link.split('/console/#login=')
  const { headers } = await post(`${url}/v1/agents/login`, { token })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

function wrapSocket<Requests, Notices>(socket: Socket): TestSocket<Requests, Notices> {
  const told: [name: string, notice: unknown][] = []
  const waiting = new Set<() => void>()
  socket.onAny((name: string, notice: unknown) => {
    told.push([name, notice])
    for (const look of waiting) look()
  })

  const answer = (name: string, input: unknown): Promise<Ack<unknown>> =>
    socket.timeout(5000).emitWithAck(name, input)

  return {
    socket,

    async ask(name, input) {
      const ack = await answer(name, input)
      if (!ack.ok) throw new Error(`${name}: ${ack.error.code}`)
      return ack.data as never
    },

    async refusal(name, input) {
      const ack = await answer(name, input)
      return ack.ok ? 'none' : ack.error.code
    },

    notice: (name, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = told.find(([other, notice]) => other === name && fits(notice as never))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found[1] as never)
        }
        waiting.add(look)
        look()
      }),

    count: (name) => told.filter(([other]) => other === name).length,
  }
}

/** Every socket a test opened, so that it can close them all. */
const opened = new Set<Socket>()

export function closeSockets(): void {
  for (const socket of opened) socket.disconnect()
  opened.clear()
}

function open(url: string, options: Parameters<typeof io>[1]): Socket {
  const socket = io(url, { path: '/v1/socket', forceNew: true, reconnection: false, ...options })
  opened.add(socket)
  return socket
}

function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** How a visitor connects, where it matters. */
export interface Wire {
  transports?: string[] | undefined
  headers?: Record<string, string> | undefined
}

/** @throws what a refused handshake tells, with the error body as `data` */
export async function connectVisitor(
  url: string,
  auth: unknown,
  { transports = ['websocket'], headers: extraHeaders = {} }: Wire = {},
): Promise<TestVisitor> {
  const given = { auth: auth as Record<string, unknown>, transports, extraHeaders }
  const socket = open(`${url}/visitor`, given)
  const visitor: TestVisitor = wrapSocket(socket)
  await connected(socket)
  return visitor
}

/** A visitor with a session of their own. */
export async function enterVisitor(
  gateway: { url: string; site: string },
  anonymousId?: string,
): Promise<TestVisitor & { session: string }> {
  const session = await openSession(gateway, anonymousId)
  return { ...(await connectVisitor(gateway.url, { session, protocol: 1 })), session }
}

/** An agent who just used a login link, or who has a cookie. */
export async function connectAgent(
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<TestAgent> {
  const socket = open(`${url}/agent`, {
    transports: ['websocket'],
    auth: { protocol: 1 },
    extraHeaders: { cookie, ...headers },
  })
  const agent: TestAgent = wrapSocket(socket)
  await connected(socket)
  return agent
}
