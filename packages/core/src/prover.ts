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
  return {
    read: () => proofs?.read(),
    async prove(client, source, userId) {
      const { createProofs } = await import('./proofs.ts')
      proofs = await createProofs(client, source, userId)
      // Only now: whoever hears of it asks in their name.
      client.emit('identity:proven', proofs.proven)
    },
    forget() {
      proofs = undefined
    },
  }
}
