import { createHmac } from 'node:crypto'
import type { Store } from '../../../database/store.ts'
import type { AccountRow } from './messengers.types.ts'

/**
 * What a messenger proves with that it is the one that brings something. It is made anew each time instead of stored,
 * and is the same each time: what is on its way while an owner saves their token again still comes in.
 */
export async function readHookSecret(
  { signing }: Pick<Store, 'signing'>,
  { id, remote_id: remoteId }: Pick<AccountRow, 'id' | 'remote_id'>,
): Promise<string> {
  return createHmac('sha256', await signing.findSecret('link'))
    .update(JSON.stringify(['messenger', id, remoteId]))
    .digest('base64url')
}
