import type { Decision, EmailContact } from '@beckon/protocol'
import {
  bearer,
  get,
  openSession,
  post,
  setSettings,
  type TestAnswer,
  ulid,
} from './test-client.ts'
import { startTestGateway, type TestGateway } from './testing.ts'

export const ORIGIN = 'https://shop.example.com'
export const ADDRESS = 'kim@example.org'
export const CONSENT = { version: '1', text: 'Send answers to this address.' }

/** A visitor who wrote something and left. */
export interface Writer {
  session: string
  conversationId: string
}

/** What has to be known of a mail server to prove an address at it. */
interface Inbox {
  url: string
  wait(
    fits: (arrived: { to: string; mail: { text?: string | undefined } }) => boolean,
  ): Promise<{ mail: { text?: string | undefined } }>
  stop(): Promise<void>
}

type Asked = TestAnswer<{ email: EmailContact; error?: { code: string } }>

/** A gateway that sends mails at once, and the mail server that gets them. */
export interface Mailing<Smtp> {
  smtp: Smtp
  gateway: TestGateway
  /** Somebody new writes and leaves. */
  write(): Promise<Writer>
  /** They give an address. */
  ask(writer: Writer, input?: object, path?: string): Promise<Asked>
  /** They give an address and prove it. */
  prove(writer: Writer, address?: string): Promise<void>
  /** The site's server answers. */
  answer(writer: Writer, text: string): Promise<void>
  decisions(): Promise<Decision[]>
  stop(): Promise<void>
}

/** The first link of a mail that leads there; empty where there is none. */
export function linkTo(path: string, text: string | undefined): string {
  return new RegExp(`https?://[^\\s<>"]*${path}[^\\s<>"]*`).exec(text ?? '')?.[0] ?? ''
}

export async function startMailing<Smtp extends Inbox>(smtp: Smtp): Promise<Mailing<Smtp>> {
  const mail = { url: smtp.url, from: 'Support <support@beckon.example>' }
  const gateway = await startTestGateway({ mail, reach: { gather: 0, away: 0 } })
  await setSettings(gateway, 'email', { origins: [ORIGIN], replyTo: 'desk@beckon.example' })
  const { url, secret } = gateway

  function ask({ session }: Writer, input: object = {}, path = 'email'): Promise<Asked> {
    const page = `${ORIGIN}/chairs?colour=oak#reviews`
    const body = { address: ADDRESS, consent: CONSENT, page, locale: 'de-AT', ...input }
    return post(`${url}/v1/${path}`, body, bearer(session))
  }

  return {
    smtp,
    gateway,
    ask,

    async write() {
      const session = await openSession(gateway)
      const { body } = await post<{ message: { conversationId: string } }>(
        `${url}/v1/messages`,
        { id: ulid(), text: 'Is it in stock?' },
        bearer(session),
      )
      return { session, conversationId: body.message.conversationId }
    },

    async prove(writer, address = ADDRESS) {
      await ask(writer, { address })
      const { mail: asked } = await smtp.wait(
        ({ to, mail: { text } }) => to === address && linkTo('/email/confirm/', text) !== '',
      )
      const response = await fetch(linkTo('/email/confirm/', asked.text), { method: 'POST' })
      if (!response.ok) throw new Error(`${address} was not proven: ${response.status}`)
    },

    async answer({ conversationId }, text) {
      const path = `${url}/v1/conversations/${conversationId}/messages`
      await post(path, { id: ulid(), text, name: 'Robin' }, bearer(secret))
    },

    async decisions() {
      const list = await get<{ decisions: Decision[] }>(`${url}/v1/decisions`, bearer(secret))
      return list.body.decisions
    },

    async stop() {
      await gateway.stop()
      await smtp.stop()
    },
  }
}
