import { readFileSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import type { IdentityKeyRow } from '../modules/identity/identity.types.ts'
import { normalizeTime } from '../shared/clock.ts'
import { databaseOption, dataOption } from './settings.ts'
import { type Place, withExisting } from './with-existing.ts'

function readTime(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Expected a time in ISO 8601.')
  return normalizeTime(text)
}

export interface AddSettings extends Place {
  /** A file. */
  publicKey?: string | undefined
  issuer?: string | undefined
  strict?: boolean | undefined
  notBefore?: string | undefined
}

/** Adds a key that identity tokens of the site are signed with, and tells what its server needs. */
export function addIdentityKey(settings: AddSettings): Promise<string> {
  const { publicKey: file, issuer, strict, notBefore } = settings
  const publicKey = file === undefined ? undefined : readFileSync(file, 'utf8')
  return withExisting(settings, async ({ identityKeys, sites }, { id }) => {
    const { key, secret } = await identityKeys.add(id, { publicKey, issuer, strict, notBefore })
    const lines = [
      `kid     ${key.kid}`,
      `alg     ${key.alg}`,
      `aud     ${await sites.readKey(id, 'pk')}`,
    ]
    if (secret !== undefined) lines.push(`secret  ${secret}`)
    return lines.join('\n')
  })
}

const formatKey = (key: IdentityKeyRow): string =>
  [
    key.kid,
    key.alg.padEnd(5),
    `from ${key.not_before}`,
    key.retire_at === null ? 'for good' : `until ${key.retire_at}`,
    key.issuer === null ? '' : `issuer ${key.issuer}`,
    key.strict === 1 ? 'strict' : '',
  ]
    .filter(Boolean)
    .join('  ')

/** The site's keys, without their secrets. */
export function listIdentityKeys(place: Place): Promise<string> {
  return withExisting(place, async ({ identityKeys }, { id }) => {
    const keys = await identityKeys.list(id)
    return keys.map(formatKey).join('\n') || 'There is no key yet: beckon identity-key add'
  })
}

/** @throws Error where the site has no such key */
export function retireIdentityKey(
  kid: string,
  settings: Place & { at?: string | undefined },
): Promise<void> {
  return withExisting(settings, async ({ identityKeys }, { id }) => {
    if (!(await identityKeys.retire(id, kid, settings.at)))
      throw new Error(`There is no key ${kid}.`)
  })
}

const LIST_HELP = `
  beckon identity-key list --data /var/lib/beckon`

const RETIRE_HELP = `
  beckon identity-key retire kid_… --data /var/lib/beckon --at 2026-12-31T00:00:00Z`

/** Keys that the site's server signs identity tokens with. */
export function addIdentityKeyCommands(program: Command): void {
  const keys = program.command('identity-key').description('keys that say who a visitor is')
  keys
    .command('add')
    .description('add a key; without --public-key a secret is made and shown only now')
    .addOption(dataOption())
    .addOption(databaseOption())
    .option('--public-key <file>', 'Ed25519 or P-256, as PEM or JWK')
    .option('--issuer <text>', 'what the claim iss has to be')
    .option('--strict', 'refuse tokens without a nonce')
    .option('--not-before <time>', 'from when on it counts', readTime)
    .addHelpText(
      'after',
      `
  beckon identity-key add --data /var/lib/beckon --public-key ./identity.pem --strict`,
    )
    .action(async (settings) => console.log(await addIdentityKey(settings)))
  keys
    .command('list')
    .description('list the keys and how long they count')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addHelpText('after', LIST_HELP)
    .action(async (settings) => console.log(await listIdentityKeys(settings)))
  keys
    .command('retire <kid>')
    .description('let a key count no longer')
    .addOption(dataOption())
    .addOption(databaseOption())
    .option('--at <time>', 'when; now where absent', readTime)
    .addHelpText('after', RETIRE_HELP)
    .action(retireIdentityKey)
}
