import { type DatabaseOptions, openDatabase } from '../database/open-database.ts'
import type { Db } from '../database/tables.ts'
import { adoptSecrets } from './adopt-secrets.ts'
import { readKeys } from './read-keys.ts'
import { createSecretBox, type SecretBox } from './secret-box.ts'

export interface SealedOptions extends DatabaseOptions {
  /** Keys that secrets are closed with: the first one closes, all of them open. */
  secretKeys?: readonly Buffer[] | undefined
}

/**
 * Opens the database, and what closes the secrets in it; those that lie open are closed at once. On SQLite
 * there always is a key. Gateways that share a PostgreSQL have to share the key too, so none is made for them.
 *
 * @throws Error where the database cannot be used, or its secrets not be opened
 */
export async function openSealed(options: SealedOptions): Promise<{ db: Db; box: SecretBox }> {
  const db = await openDatabase(options)
  try {
    const box = createSecretBox(readKeys({ ...options, mayCreate: options.database === undefined }))
    await adoptSecrets(db, box)
    return { db, box }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
