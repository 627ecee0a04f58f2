import type { Command } from 'commander'
import { recallUrl } from '../shared/remember-url.ts'
import { formatLoginLink } from './format-hints.ts'
import { databaseOption, dataOption, publicUrlOption, readEmail } from './settings.ts'
import { LINK_LIFETIME } from './start.ts'
import { type Place, withExisting } from './with-existing.ts'

export interface LoginLinkSettings extends Place {
  publicUrl?: string | undefined
  email?: string | undefined
  name: string
}

/** A fresh link that signs an agent in, once. */
export function createLoginLink(settings: LoginLinkSettings): Promise<string> {
  const { data, publicUrl, email, name } = settings
  return withExisting(settings, async ({ agents }, site) => {
    const url = publicUrl ?? recallUrl(data) ?? 'http://127.0.0.1:8787'
    const agent = await agents.ensure(site.id, { email, name })
    return formatLoginLink(url, await agents.createLink(agent, LINK_LIFETIME))
  })
}

export function addLoginLinkCommand(program: Command): void {
  program
    .command('login-link')
    .description('print a link that signs an agent in, once')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(publicUrlOption())
    .option('--email <address>', 'whom; added if new. The first agent where absent', readEmail)
    .option('--name <name>', 'what visitors see, if the agent is new', 'Agent')
    .addHelpText(
      'after',
      `
Works while the gateway runs. The link is good for 15 minutes.

  beckon login-link --data /var/lib/beckon --email kim@example.com --name Kim`,
    )
    .action(async (settings) => console.log(await createLoginLink(settings)))
}
