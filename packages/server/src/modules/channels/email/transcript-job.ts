import type { Unit } from '../../../database/store.ts'
import { createId } from '../../../shared/create-id.ts'
import { enqueue } from '../../outbox/outbox.usecases.ts'
import type { EmailRow } from './email.types.ts'

export const TRANSCRIPT_JOB = 'email-transcript'

export interface TranscriptPayload {
  emailId: string
}

/** Sends somebody their conversation as it is when that is done. */
export async function queueTranscript(unit: Unit, row: EmailRow, now: number): Promise<void> {
  const { id: emailId, site_id: siteId, person_id: personId } = row
  const payload: TranscriptPayload = { emailId }
  await enqueue(unit, {
    ...{ siteId, personId, payload, now, kind: TRANSCRIPT_JOB },
    key: `${TRANSCRIPT_JOB}:${createId()}`,
    lane: `${TRANSCRIPT_JOB}:${personId}`,
  })
}
