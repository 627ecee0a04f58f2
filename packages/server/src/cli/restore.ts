import { type Command, Option } from 'commander'
import { checkBackup } from '../backups/check-backup.ts'
import type { Manifest } from '../backups/manifest.ts'
import { restoreBackup } from '../backups/restore-backup.ts'
import { openSealed } from '../secrets/open-sealed.ts'
import { parseKeys } from '../secrets/read-keys.ts'
import { databaseOption, dataOption } from './settings.ts'
import type { Place } from './with-existing.ts'

export interface RestoreSettings extends Place {
  from: string
  check?: boolean | undefined
}

/** Opens what was restored as a gateway would, which also brings it up to date. */
async function tryOut({ key }: Manifest, { data, database }: Place): Promise<string> {
  const secretKeys = parseKeys(process.env['BECKON_SECRET_KEY'] ?? '')
  if (key === 'left out' && secretKeys.length === 0) {
    return `Put secret.key back into ${data}, or set BECKON_SECRET_KEY, before you start: it is not in this backup.`
  }
  try {
    const { db } = await openSealed({ data, database, secretKeys })
    await db.destroy()
    return 'Its secrets open, and its database is of this release.'
  } catch (error) {
    return `It is not ready yet: ${error instanceof Error ? error.message : error}`
  }
}

/**
 * Makes an installation of a backup, or only checks that backup.
 *
 * @throws Error that says what is wrong with it, or in the way
 */
export async function restore(settings: RestoreSettings): Promise<string> {
  const { from, data, check = false } = settings
  if (check) {
    const { at, parts } = await checkBackup(from)
    return `The backup of ${at} is whole: ${parts.length} files are as they were written.`
  }
  const manifest = await restoreBackup(settings)
  const { storage, bucket } = manifest.files
  const files =
    storage === 's3' ? `\n  Files of messages are in the bucket ${bucket}; set it as before.` : ''
  return `
  Everything as it was at ${manifest.at} is in ${data}.
  ${await tryOut(manifest, settings)}${files}
`
}

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('make an installation of a backup, where nothing is yet')
    .addOption(new Option('--from <folder>', 'the backup').makeOptionMandatory())
    .option('--check', 'only compare the backup with its checksums')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addHelpText(
      'after',
      `
Every checksum is compared before anything is written. The folder has to be new or empty, and so has the database. A
backup of SQLite can be restored into PostgreSQL. What was acked after the backup is not there.

  beckon restore --from /backups/2026-11-27 --data ./beckon-data`,
    )
    .action(async (settings: RestoreSettings) => console.log(await restore(settings)))
}
