import type { Unit } from '../../../database/store.ts'
import { toIso } from '../../../shared/clock.ts'
import { enqueue } from '../../outbox/outbox.usecases.ts'
import type { EmailRow } from './email.types.ts'

export const TRANSCRIPT_JOB = 'email-transcript'

export interface TranscriptPayload {
  emailId: string
}

/** Sends somebody their conversation; the same words, asked for again in the same minute, are one mail. */
export async function queueTranscript(unit: Unit, row: EmailRow, now: number): Promise<void> {
  const { id: emailId, site_id: siteId, person_id: personId, updated_at: since, locale } = row
  const payload: TranscriptPayload = { emailId }
  const conversation = await unit.conversations.findByPerson(siteId, personId)
  const minute = toIso(now).slice(0, 16)
  await enqueue(unit, {
    ...{ siteId, personId, payload, now, kind: TRANSCRIPT_JOB },
    key: [TRANSCRIPT_JOB, emailId, since, locale, conversation?.last_seq, minute].join(':'),
    lane: `${TRANSCRIPT_JOB}:${personId}`,
  })
}
