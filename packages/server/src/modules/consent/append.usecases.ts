import type { Unit } from '../../database/store.ts'
import type { ReceiptDraft, ReceiptRow } from './consent.types.ts'
import { sealChain, sealReceipt, toReceipt } from './receipt.models.ts'

/**
 * Adds a receipt to the end of its site's chain. The transaction holds the write lock from its start,
 * so no two of them can follow the same one.
 *
 * @param tell whose agents hear of it
 */
export async function appendReceipt(
  unit: Pick<Unit, 'consent' | 'signing' | 'publish'>,
  draft: ReceiptDraft,
  tell: string | null,
): Promise<ReceiptRow> {
  const key = await unit.signing.findActive()
  const head = await unit.consent.findHead(draft.site_id)
  const row = sealReceipt(draft, { head, key })
  await unit.consent.append(row, sealChain(key, row))
  unit.publish('receipt:stored', {
    siteId: draft.site_id,
    personId: tell,
    receipt: toReceipt(row),
  })
  return row
}
