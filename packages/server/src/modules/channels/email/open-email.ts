import type { Store } from '../../../database/store.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { OutGate } from '../../deliveries/pass-gate.usecases.ts'
import type { JobHandler } from '../../outbox/outbox.types.ts'
import type { Channel } from '../channels.types.ts'
import type { MailOptions } from './email.types.ts'
import { createEmailChannel } from './email-channel.ts'
import { createEmailJobs } from './email-jobs.ts'

/** E-mail as a way out; nothing at all where there is no mail server. */
export interface Email {
  channels: readonly Channel[]
  /** Where the gateway is reached, once that is known: links in mails begin with it. */
  setOrigin(url: string): void
  createHandlers(parts: { store: Store; gate: OutGate }): Readonly<Record<string, JobHandler>>
  close(): void
}

export async function openEmail(options: MailOptions | undefined, clock: Clock): Promise<Email> {
  if (options === undefined) {
    return { channels: [], setOrigin() {}, createHandlers: () => ({}), close() {} }
  }
  // A fifth of what a gateway would load otherwise.
  const { createMailer } = await import('./mailer.ts')
  let origin = ''
  const readOrigin = () => origin
  const mailer = createMailer(options)
  return {
    channels: [createEmailChannel({ mailer, clock, readOrigin })],
    setOrigin(url) {
      origin = url
    },
    createHandlers: (parts) => createEmailJobs({ ...parts, clock, mailer, readOrigin }),
    close: mailer.close,
  }
}
