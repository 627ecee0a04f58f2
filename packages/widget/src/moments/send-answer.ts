import type { Client, SiteRecord, UnsentAnswer } from '@beckon/core'
import type { MomentReply } from '@beckon/protocol'

/** How often it is tried on a page while the gateway cannot be had. */
const TRIES = 5

/** Keeps it for the next page, as long as it is the same visitor's. */
function keep({ record }: Client, answer: UnsentAnswer): void {
  record.patch(({ anonymousId, answers = [] }) =>
    anonymousId === answer.reply.anonymousId && !answers.some(({ id }) => id === answer.id)
      ? { answers: [...answers, answer] }
      : {},
  )
}

function drop({ record }: Client, moment: string): void {
  if (isAnswered(record.get(), moment))
    record.patch(({ answers = [] }) => ({ answers: answers.filter(({ id }) => id !== moment) }))
}

function deliver(client: Client, answer: UnsentAnswer): void {
  const { platform, record } = client
  const { id, reply } = answer
  async function attempt(count: number): Promise<void> {
    // Whoever is here now said nothing of it.
    if (record.get().anonymousId !== reply.anonymousId) return
    try {
      await client.request(`POST /v1/moments/${encodeURIComponent(id)}/answer`, {
        body: reply,
        keepalive: true,
      })
      drop(client, id)
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (!/^(network|server)\//.test(code)) return drop(client, id)
      keep(client, answer)
      if (count >= TRIES) return
      const [random = 0] = platform.randomBytes(1)
      platform.startTimer(() => void attempt(count + 1), 2 ** count * 1000 + random * 8)
    }
  }
  void attempt(0)
}

/** Whether it was answered on an earlier page, of which the gateway may not have heard yet. */
export function isAnswered({ answers = [] }: SiteRecord, moment: string): boolean {
  return answers.some(({ id }) => id === moment)
}

/** Hands an answer to the gateway, and again where nothing came back; it outlives the page. */
export function sendAnswer(
  client: Client,
  id: string,
  answer: Pick<MomentReply, 'action' | 'values' | 'label'>,
): void {
  const { site, record } = client
  const { anonymousId } = record.get()
  // What the page made itself is known nowhere else.
  if (id.startsWith('local:') || !anonymousId) return
  deliver(client, { id, reply: { site, anonymousId, ...answer } })
}

/** Hands over what could not be on earlier pages. */
export function sendKept(client: Client): void {
  for (const answer of client.record.get().answers ?? []) deliver(client, answer)
}
