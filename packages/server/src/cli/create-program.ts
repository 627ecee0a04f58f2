import { Command, type Option } from 'commander'
import { addBackupCommand } from './backup.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { addIdentityKeyCommands } from './identity-key.ts'
import { addLoginLinkCommand } from './login-link.ts'
import { addMigrateCommand } from './migrate.ts'
import { addReceiptCommands } from './receipts.ts'
import { addRestoreCommand } from './restore.ts'
import { createServerOptions } from './settings.ts'
import { addSiteCommand } from './site.ts'
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
  const options = createServerOptions(assets, 'info')
  const widthOf = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length)) + 2
  const [names, flags] = [
    widthOf(options.map(({ envVar = '' }) => envVar)),
    widthOf(options.map((option) => option.flags)),
  ]
  const lines = options.map((option) => {
    const standard = option.defaultValueDescription ?? option.defaultValue ?? 'none'
    return `  ${option.envVar?.padEnd(names)}${option.flags.padEnd(flags)}${option.description} (${standard})`
  })
  const notes = ['', 'What a command takes: beckon help <command>']
  return ['', 'Settings, as environment variable or option:', ...lines, ...notes].join('\n')
}

const START_HELP = `
The first start makes the folder, a site, an agent and a link to sign in by. Ctrl-C, or SIGTERM, ends the work in hand first.

  beckon start --data /var/lib/beckon
  PUBLIC_URL=https://chat.example.com DATABASE_URL=postgres://me@db/beckon beckon start`

const DEMO_HELP = `
Prints where the shop and the console are; open both. Everything stays in the folder, for the next time.

  beckon demo --data /tmp/demo`

const DOCTOR_HELP = `
Takes the settings of a start, makes nothing and sends nothing. Ends with 1 where something is to be mended.

  beckon doctor --data /var/lib/beckon`

/** The command line. */
export function createProgram({ version, assets }: ProgramOptions): Command {
  const program = new Command('beckon')
    .description('Puts a company within reach of its customers.')
    .version(version)
    .addHelpText('after', formatSettings(assets))

  addOptions(program.command('start'), createServerOptions(assets, 'info'))
    .description('run the gateway')
    .addHelpText('after', START_HELP)
    .action(start)

  addOptions(program.command('demo'), createServerOptions(assets, 'warn'))
    .description('run the gateway with an example shop')
    .option('--json', 'print one line of JSON when ready')
    .addHelpText('after', DEMO_HELP)
    .action(demo)

  addOptions(program.command('doctor'), createServerOptions(assets, 'info'))
    .description('look at a set-up and say what to mend; changes nothing')
    .option('--json', 'for machines')
    .addHelpText('after', DOCTOR_HELP)
    .action(doctor)

  addLoginLinkCommand(program)
  addSiteCommand(program)
  addIdentityKeyCommands(program)
  addReceiptCommands(program)
  addMigrateCommand(program)
  addBackupCommand(program)
  addRestoreCommand(program)
  return program
}
