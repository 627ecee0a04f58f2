import type { Client, ProofSource } from './client.ts'
import type { Proofs } from './proofs.ts'

export interface Prover {
  /** What proves the user to the gateway, if anything does. */
  read(): string | undefined
  /** @throws BeckonError `identity/…` */
  prove(client: Client, source: ProofSource, userId: string): Promise<void>
  forget(): void
}

/** Most pages never prove who somebody is, so they do not download how. */
export function createProver(): Prover {
  let proofs: Proofs | undefined
  /** Raised by `forget`: a proof that is on its way then is somebody else's. */
  let era = 0
  return {
    read: () => proofs?.read(),
    async prove(client, source, userId) {
      const { createProofs } = await import('./proofs.ts')
      let mine = era
      const onReset = (): void => {
        mine = era
      }
      const next = await createProofs(client, source, { userId, onReset })
      if (mine !== era) return
      proofs = next
      // Only now: whoever hears of it asks in their name.
      client.emit('identity:proven', proofs.proven)
    },
    forget() {
      era++
      proofs = undefined
    },
  }
}
