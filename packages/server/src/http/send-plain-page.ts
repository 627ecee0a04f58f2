import type { FastifyReply } from 'fastify'
import { PLAIN_POLICY } from '../shared/plain-page.ts'

/** Answers with a page that nobody keeps, finds or puts anything into. */
export function sendPlainPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PLAIN_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(page)
}
