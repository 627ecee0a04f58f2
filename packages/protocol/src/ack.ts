import type { ErrorBody } from './error-codes.ts'

/** The answer to every acknowledged socket message. */
export type Ack<T> = { ok: true; data: T } | ({ ok: false } & ErrorBody)
