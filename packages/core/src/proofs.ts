import type { BeckonError } from '@beckon/protocol'
import type { Client, ProofSource } from './client.ts'
import type { ProofHolder, Proofs } from './proof-holder.ts'

/** Renewed this long before it ends, in milliseconds. */
const MARGIN = 60_000

/** The gateway's answer to a token. */
interface Proof {
  identity: string
  userId: string
  /** ISO 8601. */
  expiresAt: string
  moved: boolean
}

/** For whom a proof is asked. */
interface Whose {
  /** Who the page says this is. */
  userId: string
  /** Whoever was here before had to be forgotten. */
  onReset(): void
}

/** Exchanges a signed token for a short proof: nobody can claim to be this user without it. */
async function exchange(client: Client, { token, getToken }: ProofSource): Promise<Proof> {
  const { anonymousId, session } = client.record.get()
  const who = { site: client.site, anonymousId }
  let signed = token
  if (getToken) {
    const request = { body: who }
    const { nonce } = await client.request<{ nonce: string }>('POST /v1/identity/nonce', request)
    signed = await getToken({ nonce })
  }
  const body = { ...who, token: signed }
  return client.request('POST /v1/identity', { body, token: session })
}

/** The browser still is somebody else's, who did not sign out here: they are forgotten first. */
async function exchangeAnew(client: Client, source: ProofSource, whose: Whose): Promise<Proof> {
  try {
    return await exchange(client, source)
  } catch (error) {
    if ((error as BeckonError | undefined)?.code !== 'identity/other-user') throw error
    await client.reset()
    whose.onReset()
    await client.identify(whose.userId)
    return exchange(client, source)
  }
}

/**
 * Proves who the visitor is, and holds the proof, in memory only.
 *
 * @throws BeckonError `identity/…`
 */
async function createProofs(client: Client, source: ProofSource, whose: Whose): Promise<Proofs> {
  let proof = await exchangeAnew(client, source, whose)
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
    proven: { userId: proof.userId, moved: proof.moved },
    read() {
      const left = Date.parse(proof.expiresAt) - client.platform.now()
      if (left < MARGIN && !renewing) void renew()
      return left > 0 ? proof.identity : undefined
    },
  }
}

/**
 * Proves who the visitor is; the proof is dropped where they were forgotten meanwhile.
 *
 * @throws BeckonError `identity/…`
 */
export async function prove(
  client: Client,
  source: ProofSource,
  { userId, holder }: { userId: string; holder: ProofHolder },
): Promise<void> {
  let { era } = holder
  const onReset = (): void => {
    era = holder.era
  }
  const proofs = await createProofs(client, source, { userId, onReset })
  if (era !== holder.era) return
  holder.proofs = proofs
  // Only now: whoever hears of it asks in their name.
  client.emit('identity:proven', proofs.proven)
}
