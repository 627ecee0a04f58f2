import { Command, type Option } from 'commander'
import { addBackupCommand } from './backup.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { addIdentityKeyCommands } from './identity-key.ts'
import { createLoginLink } from './login-link.ts'
import { addMigrateCommand } from './migrate.ts'
import { addReceiptCommands } from './receipts.ts'
import { addRestoreCommand } from './restore.ts'
import {
  createServerOptions,
  databaseOption,
  dataOption,
  publicUrlOption,
  readColor,
  readCountry,
  readEmail,
} from './settings.ts'
import { describeSite } from './site.ts'
import { start } from './start.ts'

export interface ProgramOptions {
  version: string
  /** Folder of the built tag, console and shop. */
  assets: string
}

function addOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option)
  return command
}

/** Every setting, for the help of `beckon` itself. */
function formatSettings(assets: string): string {
  const lines = createServerOptions(assets, 'info').map((option) => {
    const standard = option.defaultValueDescription ?? option.defaultValue ?? 'none'
    return `  ${option.envVar?.padEnd(22)}${option.flags.padEnd(25)}${option.description} (${standard})`
  })
  return ['', 'Settings, as environment variable or option:', ...lines].join('\n')
}

/** The command line. */
export function createProgram({ version, assets }: ProgramOptions): Command {
  const program = new Command('beckon')
    .description('Puts a company within reach of its customers.')
    .version(version)
    .addHelpText('after', formatSettings(assets))

  addOptions(program.command('start'), createServerOptions(assets, 'info'))
    .description('run the gateway')
    .action(start)

  addOptions(program.command('demo'), createServerOptions(assets, 'warn'))
    .description('run the gateway with an example shop')
    .option('--json', 'print one line of JSON when ready')
    .action(demo)

  addOptions(program.command('doctor'), createServerOptions(assets, 'info'))
    .description('look at a set-up and say what to mend; changes nothing')
    .option('--json', 'for machines')
    .action(doctor)

  addOptions(program.command('login-link'), [dataOption(), databaseOption(), publicUrlOption()])
    .description('print a link that signs an agent in, once')
    .option('--email <address>', 'whom; added if new. The first agent where absent', readEmail)
    .option('--name <name>', 'what visitors see, if the agent is new', 'Agent')
    .action(async (settings) => console.log(await createLoginLink(settings)))

  addOptions(program.command('site'), [dataOption(), databaseOption()])
    .description('show the site and its public keys, or change it')
    .option('--name <name>', 'name of the company')
    .option('--color <hex>', 'accent colour, such as #0f766e', readColor)
    .option('--country <code>', 'where national phone numbers are read, such as GB', readCountry)
    .option('--new-secret', 'make a new secret; the one before stops working')
    .action(async (settings) => console.log(await describeSite(settings)))

  addIdentityKeyCommands(program)
  addReceiptCommands(program)
  addMigrateCommand(program)
  addBackupCommand(program)
  addRestoreCommand(program)
  return program
}
