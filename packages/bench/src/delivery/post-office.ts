import { setTimeout as sleep } from 'node:timers/promises'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import type { Random } from '../faults/random.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'
import { type RoughProxy, startRoughProxy } from './rough-proxy.ts'

/** What became of answers that were to leave by mail. */
export interface Post {
  /** Acked answers to visitors who had left. */
  answers: number
  /** Answers that are in no mail, which must be 0. */
  unsent: number
  /** Mails that came again under the same `Message-ID`. */
  again: number
  /** Answers that are in mails of different ids: the first try of one was taken, and only that was not heard. */
  twice: number
  /** Connections to the mail server that were in trouble. */
  met: number
}

/** A mail server behind a line as bad as the others', and visitors who left and get answers by mail. */
export interface PostOffice {
  /** What gateways have to be told. */
  settings: Readonly<Record<string, string>>
  /** Lets visitors write, prove their addresses and leave; then answers them by and by until it is over. */
  open(site: PostSite): Promise<void>
  /** Writes no more answers, waits until all have left or time is up, and counts. */
  finish(): Promise<Post>
  stop(): Promise<void>
}

export interface PostSite {
  url: string
  site: string
  secret: string
}

/** Visitors, and answers to each: somebody gets at most thirty a day. */
const VISITORS = 6
const EACH = 25

/** Milliseconds between two answers. */
const PACE = 120

/** Share of connections to the mail server that are in trouble, and milliseconds that one is open which is silent. */
const SHARE = 0.3
const LONGEST = 2000

/** Share of mails that the mail server puts off. */
const BUSY = 0.3

/** Milliseconds that what was put off has to leave: the second try comes within 15 s, the third within 45 more. */
const PATIENCE = 150_000

const toJson = (value: object): string => JSON.stringify(value)

async function post(url: string, body: object, key: string): Promise<Response> {
  const headers = { authorization: `Bearer ${key}` }
  return fetch(url, {
    ...{ method: 'POST', headers, body: toJson(body) },
    signal: AbortSignal.timeout(4000),
  })
}

/** Writes, gives an address, and proves it; gives the conversation. */
async function settle(mail: TestMail, { url, site }: PostSite, address: string): Promise<string> {
  const session = await openVisitor(url, site)
  const sent = await post(`${url}/v1/messages`, { id: makeUlid(), text: 'Is it there?' }, session)
  const { message } = (await sent.json()) as { message: { conversationId: string } }
  const consent = { version: '1', text: 'Yes' }
  await post(`${url}/v1/email`, { address, consent }, session)
  const asked = await mail.wait(({ to }) => to === address)
  const [, path = ''] =
    /https?:\/\/[^/\s]+(\/email\/confirm\/\S+)/.exec(asked.mail.text ?? '') ?? []
  await fetch(url + path, { method: 'POST' })
  return message.conversationId
}

/** Sends it until it is acked. */
async function answer({ url, secret }: PostSite, conversation: string, text: string) {
  const draft = { id: makeUlid(), text }
  const path = `${url}/v1/conversations/${conversation}/messages`
  for (;;) {
    const answered = await post(path, draft, secret).catch(() => undefined)
    if (answered?.ok) return
    await sleep(PACE)
  }
}

const addressOf = (visitor: number): string => `v${visitor}@example.org`
const textOf = (visitor: number, index: number): string => `answer-${visitor}-${index}.`

function count(mail: TestMail, acked: readonly string[]): Omit<Post, 'met'> {
  const ids = mail.mails.map(({ mail: { messageId = '' } }) => messageId)
  const mailsOf = (text: string) =>
    new Set(mail.mails.filter(({ raw }) => raw.includes(text)).map((one) => one.mail.messageId))
  const mails = acked.map((text) => mailsOf(text).size)
  return {
    answers: acked.length,
    unsent: mails.filter((size) => size === 0).length,
    again: ids.length - new Set(ids).size,
    twice: mails.filter((size) => size > 1).length,
  }
}

export async function openPostOffice(random: Random): Promise<PostOffice> {
  const mail = await startTestMail()
  const line: RoughProxy = await startRoughProxy({
    ...{ random, listTargets: () => [mail.url], longest: LONGEST },
    // No line makes two mails of one.
    kinds: ['slow', 'cut', 'swallow'],
  })
  const acked: string[] = []
  let isOver = false
  let running = Promise.resolve()

  async function answerAll(site: PostSite, conversations: readonly string[]): Promise<void> {
    for (let index = 0; index < EACH && !isOver; index++) {
      for (const [visitor, conversation] of conversations.entries()) {
        const text = textOf(visitor, index)
        // What is put off has to survive whatever happens to gateways meanwhile.
        mail.answer(random() < BUSY ? { code: 451, text: 'Later' } : undefined)
        await answer(site, conversation, text)
        acked.push(text)
        await sleep(PACE)
      }
    }
  }

  return {
    settings: {
      SMTP_URL: line.url.replace('http:', 'smtp:'),
      MAIL_FROM: 'support@beckon.example',
      ...{ REPLY_GATHER: '0', AWAY_AFTER: '0' },
    },
    async open(site) {
      const { url, secret } = site
      const headers = { authorization: `Bearer ${secret}` }
      const body = toJson({ origins: ['https://shop.example.com'] })
      await fetch(`${url}/v1/settings/email`, { method: 'PUT', headers, body })
      const visitors = Array.from({ length: VISITORS }, (_, visitor) => addressOf(visitor))
      const conversations = await Promise.all(visitors.map((one) => settle(mail, site, one)))
      line.trouble(SHARE)
      running = answerAll(site, conversations)
    },
    async finish() {
      isOver = true
      await running
      line.trouble(0)
      mail.answer(undefined)
      for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(500)) {
        if (count(mail, acked).unsent === 0) break
      }
      const { slow, cut, swallow } = line.met
      return { ...count(mail, acked), met: slow + cut + swallow }
    },
    async stop() {
      await line.stop()
      await mail.stop()
    },
  }
}
