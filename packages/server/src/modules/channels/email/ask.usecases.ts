import type { EmailRequest, EmailSettings } from '@beckon/protocol'
import type { Unit } from '../../../database/store.ts'
import { toIso } from '../../../shared/clock.ts'
import { createId } from '../../../shared/create-id.ts'
import { hashAddress } from '../../../shared/hash-address.ts'
import { hashNetwork } from '../../../shared/hash-network.ts'
import { refuse } from '../../../shared/refuse.ts'
import { noteChannel } from '../../consent/note-channel.usecases.ts'
import { CAPS } from '../../deliveries/deliveries.models.ts'
import { enqueue } from '../../outbox/outbox.usecases.ts'
import type { VisitorActor } from '../../sessions/sessions.types.ts'
import { readPage } from './email.models.ts'
import type { EmailRow } from './email.types.ts'
import { endEmails } from './end-emails.usecases.ts'

/** What caps count over, in milliseconds. */
export const CAP_SPAN: number = 24 * 60 * 60 * 1000

/** People of one network who may ask for mails within that. */
const PER_NETWORK = 10

export const CONFIRM_JOB = 'email-confirm'

export interface ConfirmPayload {
  emailId: string
  address: string
}

export interface EmailAsk {
  actor: VisitorActor
  input: EmailRequest
  /** As it is sent to. */
  address: string
  settings: EmailSettings
  wantsTranscript: boolean
  now: number
}

/**
 * What is over the cap is held later: whoever asks for it is told now.
 *
 * @throws BeckonError `email/too-many`
 */
export async function requireRoom(
  unit: Pick<Unit, 'deliveries'>,
  { siteId, personId, now }: Pick<VisitorActor, 'siteId' | 'personId'> & { now: number },
): Promise<void> {
  const since = toIso(now - CAP_SPAN)
  const got = await unit.deliveries.countToPerson({ siteId, personId }, 'transactional', since)
  if (got >= CAPS.transactional) throw refuse('email/too-many')
}

/** @throws BeckonError `email/too-many` */
async function readNetwork(unit: Unit, { actor, now }: EmailAsk): Promise<string | null> {
  const { siteId, address } = actor
  const since = toIso(now - CAP_SPAN)
  await requireRoom(unit, { ...actor, now })
  const network = address ? hashNetwork(await unit.signing.findSecret(), address) : null
  if (network === null) return null
  const asked = await unit.email.countAsked(siteId, network, since)
  if (asked >= PER_NETWORK) throw refuse('email/too-many')
  return network
}

/** Whether the site vouched for it, or they proved it before. */
async function isProven(
  unit: Unit,
  { actor, address }: EmailAsk,
  known: EmailRow | undefined,
): Promise<boolean> {
  const isSame = (other: string) => other.toLowerCase() === address.toLowerCase()
  if (known?.state === 'granted' && isSame(known.address)) return true
  const identities = await unit.people.listIdentities(actor.siteId, actor.personId)
  return identities.some(
    ({ kind, verified, value }) => kind === 'email' && verified === 1 && isSame(value),
  )
}

async function askForProof(unit: Unit, row: EmailRow, now: number): Promise<void> {
  const { id: emailId, site_id: siteId, person_id: personId, address } = row
  const payload: ConfirmPayload = { emailId, address }
  const hash = hashAddress(await unit.signing.findSecret(), address)
  const key = `${CONFIRM_JOB}:${createId()}`
  // One at a time for an address, whoever gave it, so that none slips by the cap.
  const lane = `${CONFIRM_JOB}:${siteId}:${hash}`
  await enqueue(unit, { siteId, personId, kind: CONFIRM_JOB, key, lane, payload, now })
}

/**
 * Stores that somebody wants answers at an address, with what they agreed to. Unless it is known to be
 * theirs, it is asked for a proof first.
 *
 * @throws BeckonError `email/too-many`
 */
export async function storeAsk(unit: Unit, ask: EmailAsk): Promise<EmailRow> {
  const { actor, input, address, settings, wantsTranscript, now } = ask
  const { siteId, personId } = actor
  const at = toIso(now)
  const network = await readNetwork(unit, ask)
  const known = await unit.email.find(siteId, personId)
  const proven = await isProven(unit, ask, known)
  const isAnother = known?.address.toLowerCase() !== address.toLowerCase()
  if (known?.state === 'granted' && isAnother) {
    await endEmails(unit, known, { at, surface: 'chat' })
  }
  const row: EmailRow = {
    id: known?.id ?? createId(),
    site_id: siteId,
    person_id: personId,
    address,
    state: proven ? 'granted' : 'pending',
    page: readPage(input.page, settings),
    locale: input.locale ?? null,
    network_hash: network,
    wants_transcript: wantsTranscript && !proven ? 1 : 0,
    proven_at: proven ? at : null,
    created_at: known?.created_at ?? at,
    updated_at: at,
  }
  await unit.email.put(row)
  const { version, text } = input.consent
  await noteChannel(unit, {
    ...{ siteId, personId, at, surface: 'chat' },
    channel: { channel: 'email', purpose: 'reply', state: row.state, address },
    notice: { id: 'email-replies', version, locale: input.locale ?? '', text },
  })
  if (!proven) await askForProof(unit, row, now)
  return row
}
