import type { EmailContact, EmailRequest, EmailSettings } from '@beckon/protocol'
import { isEmailAddress } from '@beckon/protocol/validate'
import type { Store } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { refuse } from '../../../shared/refuse.ts'
import type { VisitorActor } from '../../sessions/sessions.types.ts'
import type { SettingsUsecases } from '../../sites/settings.usecases.ts'
import { CAP_SPAN, requireRoom, storeAsk } from './ask.usecases.ts'
import { toContact } from './email.models.ts'
import { endEmails } from './end-emails.usecases.ts'
import { queueTranscript } from './transcript-job.ts'

export interface EmailUsecases {
  /** Where somebody gets answers, if anywhere. */
  read(visitor: VisitorActor): Promise<EmailContact | null>
  /** @throws BeckonError `email/invalid`, `email/too-many`, `email/unavailable` */
  ask(visitor: VisitorActor, input: EmailRequest): Promise<EmailContact>
  /** From now on nothing is sent to them. */
  withdraw(visitor: VisitorActor): Promise<void>
  /**
   * Sends somebody their conversation, once their address is proven.
   *
   * @throws BeckonError as `ask`, and `email/invalid` where there is no address
   */
  sendTranscript(visitor: VisitorActor, input: Partial<EmailRequest>): Promise<EmailContact>
  /** Forgets where it was asked from once that is not counted any more, and links that ended. */
  purge(): Promise<void>
}

export interface EmailDependencies {
  store: Store
  clock: Clock
  settings: Pick<SettingsUsecases, 'read'>
  /** Whether there is a mail server. */
  hasMail: boolean
}

export function createEmailUsecases(dependencies: EmailDependencies): EmailUsecases {
  const { store, clock, settings, hasMail } = dependencies

  async function requireSettings(siteId: string): Promise<EmailSettings> {
    const section = hasMail ? await settings.read(siteId, 'email') : undefined
    if (section === undefined) throw refuse('email/unavailable')
    return section
  }

  async function storeFor(
    actor: VisitorActor,
    input: EmailRequest,
    wantsTranscript: boolean,
  ): Promise<EmailContact> {
    const section = await requireSettings(actor.siteId)
    const address = input.address.trim()
    if (!isEmailAddress(address)) throw refuse('email/invalid')
    const ask = { actor, input, address, settings: section, wantsTranscript, now: clock() }
    return store.transact(async (unit) => {
      const row = await storeAsk(unit, ask)
      if (wantsTranscript && row.state === 'granted') await queueTranscript(unit, row, ask.now)
      return { address, state: row.state === 'granted' ? 'granted' : 'pending' }
    })
  }

  return {
    async read({ siteId, personId }) {
      const row = await store.email.find(siteId, personId)
      return row === undefined ? null : toContact(row)
    },

    ask: (actor, input) => storeFor(actor, input, false),

    async withdraw({ siteId, personId }) {
      await store.transact(async (unit) => {
        const row = await unit.email.find(siteId, personId)
        if (row === undefined || row.state === 'withdrawn') return
        await endEmails(unit, row, { at: toIso(clock()), surface: 'chat' })
      })
    },

    async sendTranscript(actor, { address, consent, ...rest }) {
      if (address !== undefined && consent !== undefined) {
        return storeFor(actor, { address, consent, ...rest }, true)
      }
      await requireSettings(actor.siteId)
      return store.transact(async (unit) => {
        const row = await unit.email.find(actor.siteId, actor.personId)
        const contact = row && toContact(row)
        if (!row || !contact) throw refuse('email/invalid')
        const now = clock()
        await requireRoom(unit, { ...actor, now })
        // It speaks as the panel does now, which may be another language than when the address was given.
        const asked = { ...row, locale: rest.locale ?? row.locale }
        const isProven = contact.state === 'granted'
        await unit.email.put(isProven ? asked : { ...asked, wants_transcript: 1 })
        if (isProven) await queueTranscript(unit, asked, now)
        return contact
      })
    },

    async purge() {
      const [now, counted] = [toIso(clock()), toIso(clock() - CAP_SPAN)]
      await store.transact(({ email }) => email.forgetNetworks(counted))
      while (await store.transact(({ email }) => email.deleteExpiredLinks(now)));
    },
  }
}
