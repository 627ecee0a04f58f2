import type {
  ChannelConsent,
  HeldReason,
  OptInChannel,
  Person,
  PersonDelivery,
} from '@beckon/protocol'

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'e-mail',
  push: 'web push',
  telegram: 'Telegram',
}

const MESSENGERS: readonly OptInChannel[] = ['telegram']

const REASONS: Readonly<Partial<Record<HeldReason, string>>> = {
  cap: 'there were enough today',
  duplicate: 'it was sent before',
  failed: 'it could not be delivered',
  'no-consent': 'they did not ask for it',
  'quiet-hours': 'it is night where they are',
  read: 'read in the chat',
  refused: 'the address takes nothing',
  suppressed: 'the address takes nothing',
  unconfirmed: 'the address is not confirmed yet',
  unreachable: 'there is no address any more',
  'zone-unknown': 'nobody knows what time it is there',
}

/** What became of a message on another channel, in a few words. */
export function describeDelivery({ channel, verdict, reason }: PersonDelivery): string {
  const by = CHANNELS[channel] ?? channel
  if (verdict === 'sent') return `Also sent by ${by}`
  return `Not sent by ${by}: ${REASONS[reason ?? 'failed'] ?? reason}`
}

/** Where a visitor wrote something, if that was not in the chat. */
export const describeVia = (via: OptInChannel): string => `By ${CHANNELS[via] ?? via}`

/** So much of an address that it can be told from another. */
function maskAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 1)}…@${domain}`
}

const isMail = ({ channel, purpose, address }: ChannelConsent): boolean =>
  channel === 'email' && purpose === 'reply' && address !== null

/** That answers go by e-mail too; null where they do not. */
export function describeMails({ channels = [] }: Person): string | null {
  const [newest] = channels.filter(isMail).sort((a, b) => b.at.localeCompare(a.at))
  if (!newest?.address) return null
  const to = maskAddress(newest.address)
  if (newest.state === 'granted') return `Answers also by e-mail to ${to}`
  return newest.state === 'pending' ? `Asked for answers at ${to}, not confirmed yet` : null
}

/** Where the conversation goes on; null where it is only here. */
export function describeMessengers({ channels = [] }: Person): string | null {
  const names = channels
    .filter(({ channel, purpose, state }) => {
      return MESSENGERS.includes(channel) && purpose === 'reply' && state === 'granted'
    })
    .map(({ channel }) => CHANNELS[channel] ?? channel)
  return names.length > 0 ? `Goes on in ${names.join(' and ')}` : null
}
