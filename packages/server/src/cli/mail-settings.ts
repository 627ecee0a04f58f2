import { isEmailAddress } from '@beckon/protocol/validate'
import { InvalidArgumentError, Option } from 'commander'
import type { MailOptions } from '../modules/channels/email/email.types.ts'
import { readSender } from '../modules/channels/email/read-sender.ts'
import type { ReachTiming } from '../start-outbox.ts'

/** The mail server, where visitors can get answers by e-mail. */
export interface MailSettings {
  smtpUrl?: string | undefined
  mailFrom?: string | undefined
}

function readSmtpUrl(text: string): string {
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)) return text
  throw new InvalidArgumentError('Expected an address such as smtp://user:password@host:587.')
}

function readFrom(text: string): string {
  if (isEmailAddress(readSender(text))) return text
  throw new InvalidArgumentError('Expected an address such as support@example.com.')
}

export function createMailOptions(): Option[] {
  return [
    new Option('--smtp-url <url>', 'mail server that brings answers to visitors who left')
      .env('SMTP_URL')
      .argParser(readSmtpUrl),
    new Option('--mail-from <address>', 'whom such mails come from')
      .env('MAIL_FROM')
      .argParser(readFrom),
  ]
}

/**
 * The mail server to use, if there is one.
 *
 * @throws Error where it is named without a sender
 */
export function toMailOptions({
  smtpUrl: url,
  mailFrom: from,
}: MailSettings): MailOptions | undefined {
  if (url === undefined) return undefined
  if (from === undefined) throw new Error('Mails of SMTP_URL need a sender: set MAIL_FROM.')
  return { url, from }
}

/** When visitors who left are written to, in milliseconds. */
export function toReachTiming(settings: {
  replyGather: number
  awayAfter: number
  pushLead: number
}): ReachTiming {
  const { replyGather, awayAfter, pushLead } = settings
  return { gather: replyGather * 1000, away: awayAfter * 1000, lead: pushLead * 1000 }
}
