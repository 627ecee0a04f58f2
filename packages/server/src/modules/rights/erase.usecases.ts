import type { ErasureCertificate } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { hashAddress } from '../../shared/hash-address.ts'
import { listFormer } from './former.usecases.ts'
import { hashSubject, sealErasure } from './rights.models.ts'
import type { DataSubject } from './rights.types.ts'
import { findVisitor, subjectOf } from './subject.usecases.ts'

/** Events of one transaction: others get their turn between two of them. */
const CHUNK = 1000

type Counts = Record<string, number>

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

async function deleteEvents(unit: Unit, subject: DataSubject): Promise<number> {
  const own = await unit.rights.listEvents(subject, undefined, CHUNK)
  const rows = own.length > 0 ? own : await unit.rights.listProvenEvents(subject, undefined, CHUNK)
  return unit.erasure.deleteBy(subject.siteId, ['event', 'id'], idsOf(rows))
}

/** What they can be reached at, and whether anybody proved that it is theirs. */
async function listAddresses(unit: Unit, subject: DataSubject): Promise<Map<string, boolean>> {
  const { siteId, personId, formerIds = [] } = subject
  const found = new Map<string, boolean>()
  const note = (address: unknown, proven = false) => {
    if (typeof address !== 'string' || address === '') return
    found.set(address, proven || found.get(address) === true)
  }
  for (const { kind, value, verified } of await unit.rights.listIdentities(subject)) {
    if (kind === 'email' || kind === 'phone') note(value, verified === 1)
  }
  for (const { address } of await unit.rights.listChannels(subject)) note(address)
  if (personId === null) return found
  for (const id of [personId, ...formerIds]) {
    const person = await unit.people.find(siteId, id)
    for (const text of [person?.traits, person?.claimed_traits]) {
      const { email, phone } = JSON.parse(text ?? '{}')
      for (const address of [email, phone]) note(address)
    }
  }
  const limit = Number.MAX_SAFE_INTEGER - 1
  for (const { phone } of await unit.callbacks.list(siteId, { personId, limit })) note(phone)
  return found
}

/** Who wants to be forgotten does not want to be written to: so much stays, as hashes. */
async function suppress(unit: Unit, subject: DataSubject, at: string): Promise<number> {
  const secret = await unit.signing.findSecret()
  const addresses = await listAddresses(unit, subject)
  for (const [address, proven] of addresses) {
    await unit.erasure.suppress({
      id: createId(),
      site_id: subject.siteId,
      address_hash: hashAddress(secret, address),
      reason: proven ? 'erased' : 'erased-claim',
      created_at: at,
    })
  }
  return addresses.size
}

/** Deletes what names the person, in the order in which rows point to each other. */
async function deletePerson(
  unit: Unit,
  { siteId, personId, at }: { siteId: string; personId: string; at: string },
): Promise<Counts> {
  const counts: Counts = { file: await unit.files.discardOf(siteId, personId, at) }
  const { erasure } = unit
  const drop = async (table: string, column: string, value: string) => {
    counts[table] =
      (counts[table] ?? 0) + (await erasure.deleteBy(siteId, [table, column], [value]))
  }
  for (const table of await unit.rights.listOtherTables()) await drop(table, 'person_id', personId)
  await drop('callback', 'person_id', personId)
  const conversation = await unit.conversations.findByPerson(siteId, personId)
  if (conversation !== undefined) {
    counts['message'] = await unit.messages.deleteOf(conversation)
    await drop('support_case', 'conversation_id', conversation.id)
    await drop('conversation', 'id', conversation.id)
  }
  for (const table of ['channel_consent', 'visitor_session', 'identity_session', 'identity']) {
    await drop(table, 'person_id', personId)
  }
  await drop('identity_link', 'to_person_id', personId)
  await drop('identity_link', 'from_person_id', personId)
  await drop('person', 'id', personId)
  return counts
}

/** Deletes what carries a name of theirs elsewhere. */
async function deleteNames(unit: Unit, subject: DataSubject): Promise<Counts> {
  const { siteId, personId, names } = subject
  const { erasure, rights } = unit
  const links = idsOf(await rights.listLinks(subject))
  const channels = idsOf(await rights.listChannels(subject))
  const values = names.map(({ value }) => value)
  let claims = 0
  for (const { kind, value } of names) claims += await erasure.deleteClaims(siteId, kind, value)
  if (personId === null) {
    claims += await erasure.deleteBy(siteId, ['identity', 'value'], values)
  }
  return {
    identity: claims,
    sender_clock: await erasure.deleteBy(siteId, ['sender_clock', 'sender'], values),
    identity_link: await erasure.deleteBy(siteId, ['identity_link', 'id'], links),
    channel_consent: await erasure.deleteBy(siteId, ['channel_consent', 'id'], channels),
  }
}

function addUp(all: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all) {
    for (const [table, count] of Object.entries(counts)) sum[table] = (sum[table] ?? 0) + count
  }
  return sum
}

async function eraseRest(
  unit: Unit,
  subject: DataSubject,
  { events, at }: { events: number; at: string },
): Promise<ErasureCertificate> {
  const { siteId, personId, formerIds = [], names } = subject
  let left = 0
  for (let count = CHUNK; count > 0; left += count) count = await deleteEvents(unit, subject)
  const suppression = await suppress(unit, subject, at)
  const receipts = await unit.rights.listReceipts(subject)
  for (const row of receipts) await unit.erasure.blankReceipt(row)
  const named = await deleteNames(unit, subject)
  const own: Counts[] = []
  for (const id of personId === null ? [] : [...formerIds, personId]) {
    own.push(await deletePerson(unit, { siteId, personId: id, at }))
  }
  const counted = { event: events + left, consent_receipt: receipts.length, suppression }
  const certificate = sealErasure(await unit.signing.findActive(), {
    v: 1,
    id: createId(),
    site: siteId,
    subject: hashSubject(await unit.signing.findSecret(), personId ?? names[0]?.value ?? ''),
    counts: addUp([counted, named, ...own]),
    receipts: receipts.map(({ seq }) => seq),
    at,
  })
  await unit.erasure.insertCertificate({
    id: certificate.id,
    site_id: siteId,
    certificate: JSON.stringify(certificate),
    created_at: at,
  })
  if (personId !== null) unit.publish('person:erased', { siteId, personId })
  return certificate
}

async function withFormer(unit: Unit, subject: DataSubject, at: string): Promise<DataSubject> {
  const { siteId, personId } = subject
  if (personId === null) return subject
  return { ...subject, formerIds: await listFormer(unit, { siteId, personId }, at) }
}

/** Whose data it is by now: they may have gained a name, or written, since they were looked up. */
async function lookAgain(unit: Unit, subject: DataSubject, at: string): Promise<DataSubject> {
  const { siteId, personId, anonymousId } = subject
  if (anonymousId !== undefined) {
    return withFormer(unit, await findVisitor(unit, siteId, anonymousId), at)
  }
  if (personId === null) return subject
  return withFormer(unit, await subjectOf(unit, { siteId, personId }), at)
}

/**
 * Erases somebody: everything that tells of them goes, receipts stay as what proves that they chose, and
 * of addresses a keyed hash, so that nothing is sent there.
 */
export async function eraseSubject(
  { store, clock }: { store: Store; clock: Clock },
  subject: DataSubject,
): Promise<ErasureCertificate> {
  let events = 0
  for (let count = CHUNK; count > 0; events += count) {
    count = await store.transact((unit) => deleteEvents(unit, subject))
  }
  const certificate = await store.transact(async (unit) => {
    const at = toIso(clock())
    return eraseRest(unit, await lookAgain(unit, subject, at), { events, at })
  })
  await store.erasure.scrub()
  return certificate
}
