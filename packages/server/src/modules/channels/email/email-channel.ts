import type { EmailSettings } from '@beckon/protocol'
import type { Clock } from '../../../shared/clock.ts'
import { LostCause } from '../../outbox/outbox.types.ts'
import type { Channel } from '../channels.types.ts'
import { addressLetter } from './address-letter.ts'
import { toResumeUrl } from './email.models.ts'
import type { Mailer } from './mailer.ts'
import { createResumeToken } from './resume.usecases.ts'
import { writeReply } from './write-mail.models.ts'

export interface EmailChannelOptions {
  mailer: Mailer
  clock: Clock
  /** Where the gateway is reached, without a slash at the end. */
  readOrigin: () => string
}

/** Answers by e-mail, where the visitor asked for them and the site's owner still offers it. */
export function createEmailChannel({ mailer, clock, readOrigin }: EmailChannelOptions): Channel {
  return {
    name: 'email',

    async canReach({ email, settings }, { siteId, personId }) {
      const row = await email.find(siteId, personId)
      if (row === undefined || (row.state !== 'granted' && row.state !== 'pending'))
        return undefined
      if ((await settings.find(siteId, 'email')) === undefined) return undefined
      const { address, state: consent } = row
      return { address, consent, since: row.proven_at ?? row.updated_at }
    },

    async send(store, { id, siteId, personId, conversationId, messages }) {
      const row = await store.email.find(siteId, personId)
      const section = await store.settings.find(siteId, 'email')
      if (row === undefined || section === undefined) {
        throw new LostCause('outbox/not-wanted', 'No longer wanted')
      }
      const settings: EmailSettings = JSON.parse(section.value)
      const token = await store.transact((unit) =>
        createResumeToken(unit, { siteId, personId, now: clock() }),
      )
      const origin = readOrigin()
      const letter = await addressLetter(store, row, { id, origin })
      const resumeUrl = toResumeUrl(row, settings, token)
      await mailer.send(writeReply(letter, { messages, conversationId, origin, resumeUrl }))
    },
  }
}
