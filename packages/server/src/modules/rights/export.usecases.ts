import { LIMITS, type SubjectExport } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { showAll } from '../callbacks/places.usecases.ts'
import { toChannelConsent } from '../consent/channels.models.ts'
import { toReceipt } from '../consent/receipt.models.ts'
import { toCase } from '../conversations/conversations.models.ts'
import { toStoredEvent } from '../events/events.models.ts'
import type { EventRow } from '../events/events.types.ts'
import { readMessages } from '../files/attach.usecases.ts'
import { toIdentity, toJoin, toPersonRecord, toProofVisit, toVisit } from './rights.models.ts'
import type { DataSubject } from './rights.types.ts'

async function listEvents(store: Store, subject: DataSubject): Promise<SubjectExport['events']> {
  const events = new Map<string, SubjectExport['events'][number]>()
  const lists = [
    ['listEvents', 'happened_at'],
    ['listProvenEvents', 'received_at'],
  ] as const
  for (const [list, at] of lists) {
    let last: EventRow | undefined
    do {
      const after: Cursor | undefined = last && { at: last[at], id: last.id }
      const rows = await store.rights[list](subject, after, LIMITS.pageMax)
      for (const row of rows) events.set(row.id, toStoredEvent(row))
      last = rows.at(-1)
    } while (last !== undefined)
  }
  return [...events.values()]
}

/** Milliseconds: who asked for an export may not read it at once. */
const LINK_LIFETIME = 24 * 60 * 60 * 1000

async function readThread(
  store: Store,
  { siteId, personId }: DataSubject,
  now: number,
): Promise<Pick<SubjectExport, 'cases' | 'messages'>> {
  const conversation =
    personId === null ? undefined : await store.conversations.findByPerson(siteId, personId)
  if (conversation === undefined) return { cases: [], messages: [] }
  const rows = await store.messages.list(conversation, { after: 0, limit: conversation.last_seq })
  const messages = await readMessages(store, rows, { now, lifetime: LINK_LIFETIME })
  const cases = await store.cases.listOf(siteId, [conversation.id])
  return { cases: cases.map(toCase), messages }
}

async function listOthers(store: Store, subject: DataSubject): Promise<SubjectExport['others']> {
  const others: Record<string, Record<string, unknown>[]> = {}
  if (subject.personId === null) return others
  for (const table of await store.rights.listOtherTables()) {
    others[table] = await store.rights.listOthers(table, subject)
  }
  return others
}

async function listCallbacks(store: Store, { siteId, personId }: DataSubject) {
  if (personId === null) return []
  const rows = await store.callbacks.list(siteId, { personId, limit: Number.MAX_SAFE_INTEGER - 1 })
  return showAll(store, siteId, rows)
}

/** Puts everything together that is stored of somebody. */
export async function exportSubject(
  { store, clock }: { store: Store; clock: Clock },
  subject: DataSubject,
): Promise<SubjectExport> {
  const { siteId, personId } = subject
  const { rights, people } = store
  const sessions = await rights.listSessions(subject)
  const proofs = await rights.listProofs(subject)
  return {
    v: 1,
    at: toIso(clock()),
    person: toPersonRecord(personId === null ? undefined : await people.find(siteId, personId)),
    identities: (await rights.listIdentities(subject)).map(toIdentity),
    joins: (await rights.listLinks(subject)).map(toJoin),
    events: await listEvents(store, subject),
    receipts: (await rights.listReceipts(subject)).map(toReceipt),
    channels: (await rights.listChannels(subject)).map(toChannelConsent),
    ...(await readThread(store, subject, clock())),
    callbacks: await listCallbacks(store, subject),
    sessions: [...sessions.map(toVisit), ...proofs.map(toProofVisit)],
    others: await listOthers(store, subject),
  }
}
