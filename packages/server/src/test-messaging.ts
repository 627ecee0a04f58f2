import type { ChannelAccount, Decision, Message, MessengerInvite } from '@beckon/protocol'
import type { GatewayOptions } from './gateway-options.ts'
import { bearer, get, openSession, post, type TestAnswer, ulid } from './test-client.ts'
import { startTestGateway, type TestGateway } from './testing.ts'

export const CONSENT = { version: '1', text: 'Answer me there.' }

/** What has to be known of a messenger's simulator. */
interface Simulator<Bot> {
  url: string
  createBot(): Bot
  stop(): Promise<void>
}

/** Somebody who wrote in the chat. */
export interface Guest {
  session: string
  conversationId: string
}

interface Invited {
  invite: MessengerInvite
  error?: { code: string }
}

interface Connected {
  channel: ChannelAccount
  error?: { code: string; details?: { message: string }[] }
}

/** A gateway whose visitors can go on in Telegram, and the Telegram they go on in. */
export interface Messaging<Bot> {
  telegram: Simulator<Bot>
  bot: Bot
  gateway: TestGateway
  /** The owner sets their account. */
  connect(input: object, secret?: string): Promise<TestAnswer<Connected>>
  /** Somebody new writes. */
  write(): Promise<Guest>
  /** They ask for a link. */
  invite(guest: Pick<Guest, 'session'>, input?: object): Promise<TestAnswer<Invited>>
  /** They stop it in the chat. */
  leave(guest: Guest): Promise<void>
  /** The site's server answers. */
  answer(guest: Guest, text: string): Promise<Message>
  /** What is in their conversation, oldest first. */
  read(guest: Pick<Guest, 'session'>): Promise<Message[]>
  /** Newest first. */
  decisions(): Promise<Decision[]>
  stop(): Promise<void>
}

export async function startMessaging<Bot extends { token: string }>(
  telegram: Simulator<Bot>,
  options: Partial<GatewayOptions> = {},
): Promise<Messaging<Bot>> {
  const gateway = await startTestGateway({
    messengers: { telegram: { api: telegram.url } },
    reach: { gather: 0, away: 0 },
    ...options,
  })
  const { url, secret } = gateway
  const bot = telegram.createBot()
  const path = `${url}/v1/messengers/telegram`

  async function connect(input: object, key = secret): Promise<TestAnswer<Connected>> {
    const body = JSON.stringify(input)
    const to = `${url}/v1/channels/telegram`
    const answer = await fetch(to, { method: 'PUT', headers: bearer(key), body })
    const { status, headers } = answer
    return { status, headers, body: (await answer.json()) as Connected }
  }

  await connect({ token: bot.token })
  return {
    ...{ telegram, bot, gateway, connect },

    async write() {
      const session = await openSession(gateway)
      const { body } = await post<{ message: Message }>(
        `${url}/v1/messages`,
        { id: ulid(), text: 'Is it in stock?' },
        bearer(session),
      )
      return { session, conversationId: body.message.conversationId }
    },

    invite: ({ session }, input = {}) =>
      post<Invited>(path, { consent: CONSENT, locale: 'de-AT', ...input }, bearer(session)),

    async leave({ session }) {
      await fetch(path, { method: 'DELETE', headers: bearer(session) })
    },

    async answer({ conversationId }, text) {
      const to = `${url}/v1/conversations/${conversationId}/messages`
      const sent = await post<{ message: Message }>(to, { id: ulid(), text }, bearer(secret))
      return sent.body.message
    },

    async read({ session }) {
      const page = await get<{ messages: Message[] }>(`${url}/v1/messages`, bearer(session))
      return page.body.messages
    },

    async decisions() {
      const list = await get<{ decisions: Decision[] }>(`${url}/v1/decisions`, bearer(secret))
      return list.body.decisions
    },

    async stop() {
      await gateway.stop()
      await telegram.stop()
    },
  }
}
