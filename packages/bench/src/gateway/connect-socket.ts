import { io, type Socket } from 'socket.io-client'

/** Milliseconds between tries to connect again: half to one and a half times. */
const RETRY = { reconnectionDelay: 1000, reconnectionDelayMax: 5000, randomizationFactor: 0.5 }

/** Seconds until a gateway that lets nobody else in for the moment wants to be asked again. */
const readWait = (error: Error & { data?: { retryAfter?: number } }): number | undefined =>
  error.data?.retryAfter

function open(url: string, options: object): Promise<Socket> {
  const socket = io(url, { ...options, ...RETRY, transports: ['websocket'], forceNew: true })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    // Where a server says no, Socket.IO does not ask again by itself.
    socket.on('connect_error', (error) => {
      const wait = readWait(error)
      if (wait === undefined) return reject(error)
      setTimeout(() => socket.connect(), wait * 1000 * (1 + Math.random() / 4))
    })
  })
}

/** A socket of the bare server. */
export const connectBare = (url: string): Promise<Socket> => open(url, {})

/** Opens a session of somebody new; gives its token. */
export async function openSession({ url, site }: VisitorTarget): Promise<string> {
  const response = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    body: JSON.stringify({ site }),
  })
  return ((await response.json()) as { token: string }).token
}

/** The socket of a session that is there. */
export const connectSession = (
  { url }: Pick<VisitorTarget, 'url'>,
  session: string,
): Promise<Socket> => open(`${url}/visitor`, { path: '/v1/socket', auth: { session, protocol: 1 } })

/** A visitor with a session of their own. */
export const connectVisitor = async (target: VisitorTarget): Promise<Socket> =>
  connectSession(target, await openSession(target))

export interface VisitorTarget {
  url: string
  site: string
}

/** As many as asked for, some at a time. */
export async function connectMany<T>(count: number, connect: () => Promise<T>): Promise<T[]> {
  const opened: T[] = []
  while (opened.length < count) {
    const some = Math.min(50, count - opened.length)
    opened.push(...(await Promise.all(Array.from({ length: some }, connect))))
  }
  return opened
}

/** Whose sockets: of a bare server, or one for each session of a gateway. */
export interface Crowd {
  url: string
  count: number
  /** Tokens; absent for a bare server. */
  sessions?: readonly string[]
}

/** Connects all of a crowd. */
export function connectCrowd({ url, count, sessions }: Crowd): Promise<Socket[]> {
  const left = [...(sessions ?? [])]
  const connect = (): Promise<Socket> => connectSession({ url }, left.pop() ?? '')
  return connectMany(count, sessions === undefined ? () => connectBare(url) : connect)
}
