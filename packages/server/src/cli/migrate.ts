import { type Command, Option } from 'commander'
import { hasDatabase } from '../database/has-database.ts'
import { lockFolder } from '../database/lock-folder.ts'
import { hidePassword } from '../database/open-database.ts'
import { moveDatabase } from '../moving/move-database.ts'
import { databaseOption, dataOption } from './settings.ts'

export interface MigrateSettings {
  data: string
  database: string
}

const format = (name: string, rows: number, checksum: string): string =>
  `  ${name.padEnd(20)}${String(rows).padStart(10)}  ${checksum.slice(0, 16)}`

/**
 * Moves an installation from SQLite to PostgreSQL while its gateway is stopped.
 *
 * @param tell hears of each table
 * @throws Error that says what is in the way
 */
export async function migrateInstallation(
  { data, database }: MigrateSettings,
  tell: (line: string) => void,
): Promise<string> {
  if (!(await hasDatabase({ data }))) throw new Error(`There is no database in ${data}.`)
  const unlock = lockFolder(data)
  try {
    const onTable = (moved: { table: string; rows: number; checksum: string }): void =>
      tell(format(moved.table, moved.rows, moved.checksum))
    const moved = await moveDatabase({ data, database, onTable })
    const rows = moved.reduce((sum, each) => sum + each.rows, 0)
    return `
  ${rows} rows of ${moved.length} tables are at ${hidePassword(database)}, each table the same there.

  Start the gateway on the same folder, which keeps its files, with DATABASE_URL set to that database.
  ${data} was not changed. Do not start a gateway on it without DATABASE_URL: what it is told would be missing there.
`
  } finally {
    unlock()
  }
}

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description(
      'copy everything from SQLite to an empty database of PostgreSQL, all of it or nothing',
    )
    .addOption(
      new Option('--from <engine>', 'where it is').choices(['sqlite']).makeOptionMandatory(),
    )
    .addOption(
      new Option('--to <engine>', 'where it goes').choices(['postgres']).makeOptionMandatory(),
    )
    .addOption(dataOption())
    .addOption(databaseOption().makeOptionMandatory())
    .addHelpText(
      'after',
      `
Stop the gateway first. The folder is only read, and keeps its files; the database has to be empty.
Counts and checksums of every table are compared before anything counts as copied.

  beckon migrate --from sqlite --to postgres --data ./beckon-data --database postgres://me@db/beckon`,
    )
    .action(async (settings: MigrateSettings) =>
      console.log(await migrateInstallation(settings, console.log)),
    )
}
