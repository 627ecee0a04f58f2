import type { IncomingHttpHeaders } from 'node:http'

/** One request as it arrived. */
export interface Exchange {
  /** Milliseconds since 1970. */
  at: number
  method: string
  /** With its query. */
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  /** Of the bench's events in it. */
  ids: readonly string[]
  /** Sent although an answer before said to wait longer. */
  early: boolean
  /** The server behind took it, whether or not the answer arrived. */
  taken: boolean
}

export interface Reply {
  status: number
  headers?: Readonly<Record<string, string | readonly string[]>>
  body: string | Buffer
}

/** Answers a request; null cuts the line instead. */
export type Handler = (exchange: Exchange) => Promise<Reply | null>

/** A handler in trouble. */
export type Fault = (next: Handler) => Handler
