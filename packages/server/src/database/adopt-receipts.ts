import { PURPOSES } from '@beckon/protocol'
import { sql } from 'kysely'
import type { ChainRow, ReceiptDraft } from '../modules/consent/consent.types.ts'
import { sealChain, sealReceipt } from '../modules/consent/receipt.models.ts'
import { createSigningRepository } from '../modules/consent/signing.repository.ts'
import { addMonths } from '../shared/add-months.ts'
import type { Db } from './tables.ts'

/** A receipt from before there were chains. */
type OldReceipt = Omit<ReceiptDraft, 'channels' | 'signals' | 'origin' | 'expires_at'>

/** Rows read at once. */
const CHUNK = 1000

/** How long choices held when these were made. */
const MONTHS = { grant: 12, refusal: 6 }

const NOTHING = Object.fromEntries(PURPOSES.map((purpose) => [purpose, false]))

function toDraft(old: OldReceipt): ReceiptDraft {
  // Choices of before were stored with the purposes there were then.
  const purposes = { ...NOTHING, ...JSON.parse(old.purposes) }
  const granted = Object.values(purposes).includes(true)
  return {
    ...old,
    purposes: JSON.stringify(purposes),
    channels: [],
    signals: '{}',
    origin: null,
    expires_at: addMonths(old.received_at, granted ? MONTHS.grant : MONTHS.refusal),
  }
}

/** Begins each site's chain with the receipts there are, in the order they were stored. */
export async function adoptReceipts(db: Db): Promise<void> {
  const key = await createSigningRepository(db).findActive()
  const heads = new Map<string, ChainRow>()
  for (let after = ''; ; ) {
    const { rows } = await sql<OldReceipt>`
      select * from old_receipt where id > ${after} order by id limit ${CHUNK}`.execute(db)
    for (const old of rows) {
      const row = sealReceipt(toDraft(old), { head: heads.get(old.site_id), key })
      heads.set(old.site_id, sealChain(key, row))
      await db.insertInto('consent_receipt').values(row).execute()
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
  }
  for (const head of heads.values()) await db.insertInto('consent_chain').values(head).execute()
}
