import { InvalidArgumentError, Option } from 'commander'
import type { OidcOptions } from '../modules/agents/oidc.types.ts'
import { isPrivateHost } from '../outside/allow-private.ts'
import { parseKeys } from '../secrets/read-keys.ts'

/** Who comes in, and where the gateway may go by addresses that others gave it. */
export interface AccessSettings {
  oidcIssuer?: string | undefined
  oidcClientId?: string | undefined
  oidcClientSecret?: string | undefined
  oidcName: string
  privateHosts?: readonly string[] | undefined
  secretKeys?: readonly Buffer[] | undefined
}

function readIssuer(text: string): string {
  if (URL.canParse(text)) {
    const { protocol, hostname } = new URL(text)
    if (protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return text
  }
  throw new InvalidArgumentError('Expected an address such as https://login.example.com.')
}

function readHosts(text: string): readonly string[] {
  const hosts = text.split(',').map((host) => host.trim())
  if (hosts.every(isPrivateHost)) return hosts
  throw new InvalidArgumentError('Expected names, addresses or networks such as 10.1.0.0/16.')
}

function readSecretKeys(text: string): readonly Buffer[] {
  try {
    return parseKeys(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : '')
  }
}

export function createAccessOptions(): Option[] {
  return [
    new Option('--oidc-issuer <url>', 'provider of single sign-on that agents sign in by')
      .env('OIDC_ISSUER')
      .argParser(readIssuer),
    new Option('--oidc-client-id <id>', 'what the gateway is called there').env('OIDC_CLIENT_ID'),
    new Option('--oidc-client-secret <secret>', 'what it proves that by').env('OIDC_CLIENT_SECRET'),
    new Option('--oidc-name <name>', 'what the button of the console says')
      .env('OIDC_NAME')
      .default('single sign-on'),
    new Option(
      '--secret-keys <list>',
      'what secrets in the database are closed with; new ones first',
    )
      .env('BECKON_SECRET_KEY')
      .argParser(readSecretKeys),
    new Option('--private-hosts <list>', 'private networks it may ask by addresses of others')
      .env('PRIVATE_HOSTS')
      .argParser(readHosts),
  ]
}

/**
 * The provider of single sign-on, if there is one.
 *
 * @throws Error where it is named without a client
 */
export function toOidcOptions(settings: AccessSettings): OidcOptions | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = settings
  if (issuer === undefined) return undefined
  if (clientId === undefined)
    throw new Error('OIDC_ISSUER needs a client there: set OIDC_CLIENT_ID.')
  return { issuer, clientId, clientSecret, name: settings.oidcName }
}
