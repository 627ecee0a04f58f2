import type { Store, Unit } from '../../../database/store.ts'
import { type Clock, toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { hashAddress } from '../../../shared/hash-address.ts'
import { refuse } from '../../../shared/refuse.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import { queueUnread } from '../queue-replies.ts'
import { isTokenValid, maskEmail, readTokenId } from './email.models.ts'
import type { EmailRow } from './email.types.ts'
import { endEmails } from './end-emails.usecases.ts'
import { queueTranscript } from './transcript-job.ts'

/** What the links of a mail do, beside leading back. */
export type LinkKind = 'confirm' | 'stop'

/** What whoever has such a link sees. */
export interface LinkedEmail {
  company: string
  locale: string | null
  /** So far that its owner knows it. */
  address: string
}

/** What can be done with the links of a mail. All throw `request/not-found` where one opens nothing. */
export interface EmailLinksUsecases {
  read(kind: LinkKind, token: string): Promise<LinkedEmail>
  /** Proves that the address is theirs who gave it. */
  confirm(token: string): Promise<void>
  stop(token: string): Promise<void>
  /** Stops, and sends nothing there any more, whoever asks for it. */
  suppress(token: string): Promise<void>
}

/** What a link is bound to: of another address it opens nothing. */
export const aboutLink = (row: EmailRow): string[] => [row.site_id, row.address.toLowerCase()]

async function confirm(unit: Unit, row: EmailRow, now: number): Promise<void> {
  if (row.state === 'granted') return
  const at = toIso(now)
  const { site_id: siteId, person_id: personId, address } = row
  const proven = { ...row, state: 'granted', wants_transcript: 0, proven_at: at } as const
  await unit.email.put({ ...proven, updated_at: at })
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface: 'email' },
    channel: { channel: 'email', purpose: 'reply', state: 'granted', address },
  })
  if (row.wants_transcript === 1) await queueTranscript(unit, row, now)
  await queueUnread(unit, { siteId, personId, channel: 'email', now })
}

export function createEmailLinksUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): EmailLinksUsecases {
  async function requireLinked(
    unit: Pick<Unit, 'email' | 'signing'>,
    kind: LinkKind,
    token: string,
  ): Promise<EmailRow> {
    const row = await unit.email.findLinked(readTokenId(token))
    if (row === undefined) throw refuse('request/not-found')
    const secret = await unit.signing.findSecret('link')
    if (isTokenValid(secret, kind, { token, about: aboutLink(row) })) return row
    throw refuse('request/not-found')
  }

  async function stop(unit: Unit, token: string): Promise<EmailRow> {
    const row = await requireLinked(unit, 'stop', token)
    if (row.state !== 'withdrawn') {
      await endEmails(unit, row, { at: toIso(clock()), surface: 'email' })
    }
    return row
  }

  return {
    async read(kind, token) {
      const row = await requireLinked(store, kind, token)
      const site = await store.sites.findSite(row.site_id)
      return { company: site?.name ?? '', locale: row.locale, address: maskEmail(row.address) }
    },

    async confirm(token) {
      await store.transact(async (unit) =>
        confirm(unit, await requireLinked(unit, 'confirm', token), clock()),
      )
    },

    async stop(token) {
      await store.transact((unit) => stop(unit, token))
    },

    async suppress(token) {
      await store.transact(async (unit) => {
        const row = await stop(unit, token)
        await unit.deliveries.suppress({
          id: createId(),
          site_id: row.site_id,
          address_hash: hashAddress(await unit.signing.findSecret(), row.address),
          reason: 'unsubscribed',
          created_at: toIso(clock()),
        })
      })
    },
  }
}
