import { type Command, Option } from 'commander'
import { createBackup } from '../backups/create-backup.ts'
import type { Manifest } from '../backups/manifest.ts'
import { hasDatabase } from '../database/has-database.ts'
import { databaseOption, dataOption } from './settings.ts'
import type { Place } from './with-existing.ts'

export interface BackupSettings extends Place {
  to: string
  /** Commander's way to say `--without-key`. */
  key?: boolean | undefined
  s3Bucket?: string | undefined
}

const KEY_NOTES: Readonly<Record<Manifest['key'], string>> = {
  'in the backup': `
  secret.key is in it. Whoever has this folder can read everything and sign in the company's name: keep it
  as safe as the gateway itself, encrypted where others come by (tar it through age or gpg).
`,
  'left out': `
  secret.key was left out. Without that key, no gateway starts on what is restored: signing keys of receipts and
  links, shared secrets of identity tokens and second factors stay closed for good. Keep it, somewhere else.
`,
  'none in the folder': `
  There is no secret.key in the data folder. If BECKON_SECRET_KEY is set, keep that too, apart from this backup:
  without it, no gateway starts on what is restored. If not, secrets lie open in the backup: keep it safe.
`,
}

const BUCKET_NOTE = (name: string): string => `
  Files of messages are in the bucket ${name}, and not in this backup: keep versions of them there.
`

const sum = (manifest: Manifest): string => {
  const bytes = manifest.parts.reduce((total, part) => total + part.bytes, 0)
  return `${manifest.parts.length} files, ${(bytes / 1e6).toFixed(1)} MB`
}

/**
 * Backs an installation up, also while its gateway runs.
 *
 * @throws Error that says what is in the way
 */
export async function backUp(settings: BackupSettings): Promise<string> {
  const { data, database, to, key: withKey = true, s3Bucket: bucket } = settings
  if (!(await hasDatabase({ data, database }))) {
    throw new Error(`There is no database ${database === undefined ? `in ${data}` : 'there'}.`)
  }
  const manifest = await createBackup({ data, database, to, withKey, bucket })
  const files = manifest.files.bucket === null ? '' : BUCKET_NOTE(manifest.files.bucket)
  return `
  Everything as it was at ${manifest.at} is in ${to} (${sum(manifest)}).
${KEY_NOTES[manifest.key]}${files}
  To check it: beckon restore --check --from ${to}
`
}

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('write database, files and key to a folder, while the gateway runs')
    .addOption(new Option('--to <folder>', 'where to; new, or empty').makeOptionMandatory())
    .option('--without-key', 'leave secret.key out; without it nothing can be started again')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(new Option('--s3-bucket <name>', 'bucket the files are in').env('S3_BUCKET'))
    .addHelpText(
      'after',
      `
All of it is of one moment. The gateway need not stop, and does not notice. A manifest holds a checksum of each file.
Files that are in a bucket are not copied. Keep the folder safe: with secret.key in it, it opens every secret.

  beckon backup --data ./beckon-data --to /backups/$(date +%F)`,
    )
    .action(async ({ withoutKey, ...settings }: BackupSettings & { withoutKey?: boolean }) =>
      console.log(await backUp({ ...settings, key: !withoutKey })),
    )
}
