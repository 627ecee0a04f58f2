import { equal } from 'node:assert/strict'
import type { Message } from '../conversation.ts'
import type { SignedReceipt } from '../signed-receipt.ts'
import type { ServerTarget } from './check.ts'
import { beginSession, call } from './http-client.ts'
import { makeId } from './socket-client.ts'

/** What a visitor agreed to, as a client shows it. */
export const CONSENT = { version: '1', text: 'Tell me of the answer.' }

/** A visitor who wrote something and left. */
export interface Writer {
  token: string
  conversationId: string
}

export async function writeAndLeave(target: ServerTarget, text: string): Promise<Writer> {
  const token = await beginSession(target)
  const { body } = await call(target, 'POST /v1/messages', { body: { id: makeId(), text }, token })
  return { token, conversationId: (body['message'] as Message).conversationId }
}

/** The site's server answers. */
export async function answer(
  target: ServerTarget,
  { conversationId }: Writer,
  text: string,
): Promise<void> {
  const route = `POST /v1/conversations/${conversationId}/messages`
  const body = { id: makeId(), text, name: 'Robin' }
  equal((await call(target, route, { body, token: target.secret })).status, 200)
}

/** What a visitor said of being reached, the oldest first: the states, and what they read. */
export async function readSaid(
  target: ServerTarget,
  token: string,
): Promise<[string | undefined, string | undefined][]> {
  const body = { site: target.site }
  const answered = await call(target, 'POST /v1/subjects/me/receipts', { body, token })
  const receipts = answered.body['receipts'] as SignedReceipt[]
  return receipts.map(({ channels, notice }) => [channels[0]?.state, notice?.text])
}
