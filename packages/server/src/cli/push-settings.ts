import { InvalidArgumentError, Option } from 'commander'
import type { PushOptions } from '../modules/channels/push/push.types.ts'
import { isVapidSecret } from '../modules/channels/push/vapid.ts'

/** How notifications reach visitors who left. */
export interface PushSettings {
  vapidPrivateKey?: string | undefined
  vapidSubject?: string | undefined
  pushServices?: readonly string[] | undefined
  mailFrom?: string | undefined
  publicUrl?: string | undefined
}

function readKey(text: string): string {
  if (isVapidSecret(text)) return text
  throw new InvalidArgumentError('Expected 32 bytes in base64url, the private half of a VAPID key.')
}

function readSubject(text: string): string {
  if (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text)) return text
  throw new InvalidArgumentError('Expected mailto:support@example.com, or an address of https.')
}

function readServices(text: string): readonly string[] {
  return text.split(',').map((part) => {
    const url = part.trim()
    if (URL.canParse(url) && /^https?:/.test(url)) return new URL(url).origin
    throw new InvalidArgumentError(
      'Expected addresses such as https://push.example.com, by commas.',
    )
  })
}

export function createPushOptions(): Option[] {
  return [
    new Option(
      '--vapid-private-key <key>',
      'signs notifications; made at the first start if absent',
    )
      .env('VAPID_PRIVATE_KEY')
      .argParser(readKey),
    new Option('--vapid-subject <url>', 'whom push services may ask: mailto:… or https://…')
      .env('VAPID_SUBJECT')
      .argParser(readSubject),
    new Option('--push-services <urls>', 'push services beside those of the known browsers')
      .env('PUSH_SERVICES')
      .argParser(readServices),
  ]
}

/** How notifications are sent; who may be asked about them is who sends mails, or the gateway itself. */
export function toPushOptions(settings: PushSettings): PushOptions {
  const { vapidPrivateKey: key, vapidSubject, pushServices: services } = settings
  const { mailFrom, publicUrl } = settings
  const address = /[^\s<>]+@[^\s<>]+/.exec(mailFrom ?? '')?.[0]
  const ours = publicUrl?.startsWith('https:') ? publicUrl : undefined
  return { key, services, subject: vapidSubject ?? (address ? `mailto:${address}` : ours) }
}
