import type { Client, ProofSource } from './client.ts'

/** Renewed this long before it ends, in milliseconds. */
const MARGIN = 60_000

/** The gateway's answer to a token. */
interface Proof {
  identity: string
  /** ISO 8601. */
  expiresAt: string
}

export interface Proofs {
  /** What proves the user to the gateway now; renews it where it ends soon. */
  read(): string | undefined
}

/** Exchanges a signed token for a short proof: nobody can claim to be this user without it. */
async function exchange(client: Client, { token, getToken }: ProofSource): Promise<Proof> {
  const { anonymousId, session } = client.record.get()
  const who = { site: client.site, anonymousId }
  let signed = token
  if (getToken) {
    const { nonce } = await client.request<{ nonce: string }>('POST /v1/identity/nonce', {
      body: who,
    })
    signed = await getToken({ nonce })
  }
  return client.request('POST /v1/identity', { body: { ...who, token: signed }, token: session })
}

/**
 * Proves who the visitor is, and holds the proof, in memory only.
 *
 * @throws BeckonError `identity/…`
 */
export async function createProofs(client: Client, source: ProofSource): Promise<Proofs> {
  let proof = await exchange(client, source)
  let renewing = !source.getToken

  async function renew(): Promise<void> {
    renewing = true
    try {
      proof = await exchange(client, source)
    } catch {
      // Whoever cannot be proven any more is claimed.
    }
    renewing = false
  }

  return {
    read() {
      const left = Date.parse(proof.expiresAt) - client.platform.now()
      if (left < MARGIN && !renewing) void renew()
      return left > 0 ? proof.identity : undefined
    },
  }
}
