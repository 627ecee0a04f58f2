import type { Store } from '../../../database/store.ts'
import type { Clock } from '../../../shared/clock.ts'
import { toFingerprint } from '../../deliveries/deliveries.models.ts'
import type { Delivery } from '../../deliveries/deliveries.types.ts'
import type { OutGate } from '../../deliveries/pass-gate.usecases.ts'
import { readMessages } from '../../files/attach.usecases.ts'
import type { Job, JobHandler } from '../../outbox/outbox.types.ts'
import { addressLetter } from './address-letter.ts'
import { CONFIRM_JOB, type ConfirmPayload } from './ask.usecases.ts'
import { signToken } from './email.models.ts'
import type { EmailRow } from './email.types.ts'
import { aboutLink } from './email-links.usecases.ts'
import type { Mailer } from './mailer.ts'
import { TRANSCRIPT_JOB, type TranscriptPayload } from './transcript-job.ts'
import { writeConfirmation, writeTranscript } from './write-mail.models.ts'

/** Messages of a transcript at most, the newest. */
const MESSAGES = 500

/** Links to files in a transcript live that long, in milliseconds. */
const FILE_LINKS = 7 * 24 * 60 * 60 * 1000

export interface EmailJobsDependencies {
  store: Store
  clock: Clock
  gate: OutGate
  mailer: Mailer
  readOrigin: () => string
}

function toDelivery(job: Job, row: EmailRow, content: string): Delivery {
  return {
    id: job.id,
    siteId: row.site_id,
    personId: row.person_id,
    channel: 'email',
    purpose: 'transactional',
    reach: { address: row.address, consent: row.state, since: row.proven_at ?? row.updated_at },
    messageIds: [],
    fingerprint: toFingerprint('email', row.address, content),
    isRead: false,
    looks: 0,
  }
}

/** Asks at an address whether it is theirs who gave it. */
function createConfirmJob({ store, gate, mailer, readOrigin }: EmailJobsDependencies): JobHandler {
  return {
    async run(job) {
      const { emailId, address } = job.payload as ConfirmPayload
      const row = await store.email.findLinked(emailId)
      // Proven, withdrawn or another address by now.
      if (row?.state !== 'pending' || row.address !== address) return undefined
      const delivery = { ...toDelivery(job, row, job.id), asksForProof: true }
      const passed = await gate.pass(delivery, async () => {
        const origin = readOrigin()
        const secret = await store.signing.findSecret('link')
        const token = signToken(secret, 'confirm', [row.id, ...aboutLink(row)])
        const letter = await addressLetter(store, row, { id: job.id, origin })
        await mailer.send(writeConfirmation(letter, `${origin}/email/confirm/${token}`))
      })
      return 'lookAt' in passed ? passed : undefined
    },
  }
}

/** Sends somebody their conversation. */
function createTranscriptJob(dependencies: EmailJobsDependencies): JobHandler {
  const { store, clock, gate, mailer, readOrigin } = dependencies
  return {
    async run(job) {
      const { emailId } = job.payload as TranscriptPayload
      const row = await store.email.findLinked(emailId)
      const conversation =
        row && (await store.conversations.findByPerson(row.site_id, row.person_id))
      if (row === undefined || conversation === undefined) return undefined
      const { id: conversationId, last_seq: last } = conversation
      const passed = await gate.pass(
        toDelivery(job, row, `${conversationId}:${last}:${row.locale}`),
        async () => {
          const rows = await store.messages.list(conversation, { limit: MESSAGES })
          const times = { now: clock(), lifetime: FILE_LINKS }
          const messages = await readMessages(store, rows.slice(-MESSAGES), times)
          const origin = readOrigin()
          const letter = await addressLetter(store, row, { id: job.id, origin })
          const isCut = rows.length > messages.length
          await mailer.send(writeTranscript(letter, { messages, conversationId, origin, isCut }))
        },
      )
      return 'lookAt' in passed ? passed : undefined
    },
  }
}

/** What goes by e-mail beside answers. */
export function createEmailJobs(
  dependencies: EmailJobsDependencies,
): Readonly<Record<string, JobHandler>> {
  return {
    [CONFIRM_JOB]: createConfirmJob(dependencies),
    [TRANSCRIPT_JOB]: createTranscriptJob(dependencies),
  }
}
