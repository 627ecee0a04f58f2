import { createTransport } from 'nodemailer'
import { JobFailure } from '../../../shared/job-failure.ts'
import { Refused } from '../../deliveries/pass-gate.usecases.ts'
import { LostCause } from '../../outbox/outbox.types.ts'
import type { MailOptions } from './email.types.ts'
import { readSender } from './read-sender.ts'
import type { Mail } from './write-mail.models.ts'

/** Milliseconds a mail server gets to answer. */
const PATIENCE = 20_000

export interface Mailer {
  /** @throws Refused where the server takes nothing for that address, LostCause where it will not take this mail */
  send(mail: Mail): Promise<void>
  close(): void
}

interface SmtpFailure {
  /** Node's, or one of the library's own. */
  code?: string
  responseCode?: number
  command?: string
}

/** What it is counted by: what the server answered, or why it did not. */
function toCode({ code, responseCode = 0 }: SmtpFailure): string {
  if (responseCode > 0) return `mail/${responseCode}`
  return code === 'ETIMEDOUT' ? 'mail/timed-out' : 'mail/unreachable'
}

/** What a failure means: answers of 5xx are final, those of 4xx are not, silence is none. */
function judge(error: unknown): Error {
  const { responseCode = 0, command = '' } = error as SmtpFailure
  const message = error instanceof Error ? error.message : String(error)
  if (responseCode >= 500 && command === 'RCPT TO') return new Refused(message)
  const Kind = responseCode >= 500 && command === 'DATA' ? LostCause : JobFailure
  return new Kind(toCode(error as SmtpFailure), message, { cause: error })
}

/** Hands mails to the owner's mail server. */
export function createMailer({ url, from }: MailOptions): Mailer {
  const sender = readSender(from)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // What is in a mail is text, never the name of something to fetch or to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ company, to, ...mail }) {
      const domain = sender.split('@')[1] ?? 'localhost'
      const { id, references, ...rest } = mail
      try {
        await transport.sendMail({
          ...rest,
          from: { name: company, address: sender },
          to: { name: '', address: to },
          messageId: `<${id}@${domain}>`,
          ...(references !== undefined && {
            inReplyTo: `<${references}@${domain}>`,
            references: [`<${references}@${domain}>`],
          }),
        })
      } catch (error) {
        throw judge(error)
      }
    },
    close: () => transport.close(),
  }
}
