import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './exchange.ts'

/** Slow, but well. */
export function delayBy(milliseconds: number): Fault {
  return (next) => async (exchange) => {
    await sleep(milliseconds)
    return next(exchange)
  }
}

/** Up, but serving nobody. */
export const answerUnavailable: Fault = () => async () => ({ status: 503, body: 'down' })

/** The line breaks on every request, while the browser believes to be online. */
export const cutLine: Fault = () => async () => null

/** What an ad blocker does to configuration and scripts: only what sends events gets through. */
export const blockReads: Fault = (next) => async (exchange) =>
  exchange.method === 'GET' && exchange.ids.length === 0 ? null : next(exchange)

/** Milliseconds after the first refusal in which a page cannot have read it yet. */
const UNREAD = 300

/** Too many requests: from the first event on, `Retry-After` holds for so many seconds. */
export function throttleFor(seconds: number): Fault {
  let until: number | undefined
  let known = 0
  return (next) => async (exchange) => {
    if (exchange.method === 'GET') return next(exchange)
    const now = Date.now()
    if (until !== undefined && now >= until) return next(exchange)
    exchange.early = until !== undefined && now > known
    if (until === undefined) known = now + UNREAD
    until ??= now + seconds * 1000
    const wait = Math.ceil((until - now) / 1000)
    return { status: 429, headers: { 'retry-after': String(wait) }, body: 'slow down' }
  }
}

/** Events are stored, but the answer is lost: on those requests, counted from 0, that `isLost` names. */
export function loseAnswers(isLost: (turn: number) => boolean): Fault {
  let turn = 0
  return (next) => async (exchange) => {
    const lost = exchange.ids.length > 0 && isLost(turn++)
    const reply = await next(exchange)
    return lost ? null : reply
  }
}
