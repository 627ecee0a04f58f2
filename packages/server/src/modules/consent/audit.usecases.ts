import type { ErasureCertificate, PublicKeys, SignedReceipt } from '@beckon/protocol'
import { findSignatureFault, type ReceiptFault, verifyChain } from '@beckon/protocol/receipts'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { hashText } from '../../shared/hash-text.ts'
import { stateErasure } from '../rights/rights.models.ts'
import type { ChainRow, ReceiptRow } from './consent.types.ts'
import { stateChain, toReceipt } from './receipt.models.ts'
import { createSigningKey, toPublicKey } from './signing.models.ts'

/** What came of checking one site. */
export type Audit = { siteId: string } & (
  | { ok: true; receipts: number; hash: string | null }
  | { ok: false; seq: number; fault: ReceiptFault | 'end' | 'erasure' }
)

export interface AuditUsecases {
  readKeys(): Promise<PublicKeys>
  /** Checks each site's chain of receipts from the first to the signed end. */
  verify(): Promise<Audit[]>
  /** Signs with a new key from now on, and destroys the private half of the one before. */
  rotateKey(): Promise<string>
}

/** Rows read at once. */
const CHUNK = 500

/** What cannot even be read was changed, and has the hash of nothing. */
function readRow(row: ReceiptRow): SignedReceipt {
  try {
    return toReceipt(row)
  } catch {
    const blank = { purposes: 'null', channels: '[]', signals: 'null', notice: null, hash: '' }
    return toReceipt({ ...row, ...blank })
  }
}

/** @param blanked gets the places of receipts whose ids were erased */
async function* readChain({
  store,
  siteId,
  blanked,
}: {
  store: Store
  siteId: string
  blanked: number[]
}): AsyncGenerator<SignedReceipt> {
  for (let after = 0; ; ) {
    const rows = await store.consent.listChain(siteId, after, CHUNK)
    blanked.push(...rows.filter(({ salt }) => salt === null).map(({ seq }) => seq))
    yield* rows.map(readRow)
    const last = rows.at(-1)
    if (last === undefined) return
    after = Math.max(last.seq, after + 1)
  }
}

/** Whether the signed end of a chain is where its receipts end. */
async function isEnd(
  head: ChainRow | undefined,
  reached: { seq: number; hash: string | null },
  keys: PublicKeys,
): Promise<boolean> {
  if (head === undefined) return reached.seq === 0
  if (head.seq !== reached.seq || head.hash !== reached.hash) return false
  const { kid, signature } = head
  const signed = { kid, signature, hash: hashText(stateChain(head)) }
  return (await findSignatureFault(signed, keys)) === undefined
}

/** The places of receipts that a certificate says were erased. */
async function listCertified(store: Store, siteId: string, keys: PublicKeys): Promise<Set<number>> {
  const places = new Set<number>()
  for (const { certificate: text } of await store.erasure.listCertificates(siteId)) {
    const certificate: ErasureCertificate = JSON.parse(text)
    const signed = { ...certificate, hash: hashText(stateErasure(certificate)) }
    if ((await findSignatureFault(signed, keys)) !== undefined) continue
    for (const seq of certificate.receipts) places.add(seq)
  }
  return places
}

export function createAuditUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): AuditUsecases {
  async function readKeys(): Promise<PublicKeys> {
    return { keys: (await store.signing.list()).map(toPublicKey) }
  }

  async function verifySite(siteId: string): Promise<Audit> {
    const keys = await readKeys()
    const blanked: number[] = []
    const verdict = await verifyChain(readChain({ store, siteId, blanked }), keys)
    if (!verdict.ok) return { siteId, ok: false, seq: verdict.seq, fault: verdict.fault }
    const { seq, hash } = verdict
    const certified = await listCertified(store, siteId, keys)
    const unexplained = blanked.find((place) => !certified.has(place))
    if (unexplained !== undefined) return { siteId, ok: false, seq: unexplained, fault: 'erasure' }
    const whole = await isEnd(await store.consent.findHead(siteId), verdict, keys)
    return whole
      ? { siteId, ok: true, receipts: seq, hash }
      : { siteId, ok: false, seq: seq + 1, fault: 'end' }
  }

  return {
    readKeys,

    async verify() {
      const audits: Audit[] = []
      for (const { id } of await store.sites.listSites()) audits.push(await verifySite(id))
      return audits
    },

    async rotateKey() {
      const at = toIso(clock())
      const key = createSigningKey(at)
      await store.transact(async ({ signing }) => {
        await signing.retireAll(at)
        await signing.insert(key)
      })
      return key.id
    },
  }
}
