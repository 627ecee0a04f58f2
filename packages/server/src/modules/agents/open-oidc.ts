import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type FetchBody,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { FetchOutside } from '../../outside/fetch-outside.ts'
import type { Oidc, OidcOptions } from './oidc.types.ts'

/** How long what the provider tells of itself is believed, in milliseconds. */
const MEMORY = 60 * 60 * 1000

const SCOPE = 'openid email'

interface Asked {
  method: string
  headers: Record<string, string>
  body?: FetchBody
  signal?: AbortSignal
}

function toText(body: FetchBody): string | Uint8Array | undefined {
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  return body instanceof URLSearchParams ? body.toString() : undefined
}

/** What the provider tells of itself, asked for when it is needed, and again after a while. */
function createDiscovery({ issuer, clientId, clientSecret }: OidcOptions, fetch: FetchOutside) {
  const server = new URL(issuer)
  // The command line takes such an issuer on this machine only.
  const isPlain = server.protocol === 'http:'
  const ask = (url: string, { method, headers, body, signal }: Asked) =>
    fetch(url, { method, headers, body: toText(body), signal })

  let known: { config: Promise<Configuration>; until: number } | undefined

  function discover(): Promise<Configuration> {
    const auth = clientSecret === undefined ? None() : undefined
    const execute = [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])]
    return discovery(server, clientId, clientSecret, auth, { [customFetch]: ask, execute })
  }

  return async (): Promise<Configuration> => {
    if (known === undefined || known.until < Date.now())
      known = { config: discover(), until: Date.now() + MEMORY }
    try {
      return await known.config
    } catch (error) {
      known = undefined
      throw error
    }
  }
}

/**
 * Single sign-on by the code flow, with PKCE, `state` and `nonce`; the signature of what it says is checked.
 *
 * @param fetch asks the provider
 * @see https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth
 */
export function openOidc(options: OidcOptions, fetch: FetchOutside): Oidc {
  const discover = createDiscovery(options, fetch)

  return {
    name: options.name,

    async begin(redirectUri) {
      const step = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      }
      const url = buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: step.state,
        nonce: step.nonce,
        code_challenge: await calculatePKCECodeChallenge(step.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, step }
    },

    async finish(returned, { state, nonce, verifier }) {
      const answer = await authorizationCodeGrant(await discover(), returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = answer.claims()
      if (claims === undefined) throw new Error('The provider did not say who it is')
      const { iss: issuer, sub: subject, email, email_verified: isProven } = claims
      const proven =
        isProven === true && typeof email === 'string' ? email.toLowerCase() : undefined
      return { issuer, subject, email: proven }
    },
  }
}
