import type { Client, ProofSource } from './client.ts'
import type { ProofHolder } from './proof-holder.ts'

export interface Prover {
  /** What proves the user to the gateway, if anything does. */
  read(): string | undefined
  /** @throws BeckonError `identity/…` */
  prove(client: Client, source: ProofSource, userId: string): Promise<void>
  forget(): void
}

/** Most pages never prove who somebody is, so they do not download how. */
export function createProver(): Prover {
  const holder: ProofHolder = { era: 0 }
  return {
    read: () => holder.proofs?.read(),
    prove: async (client, source, userId) =>
      (await import('./proofs.ts')).prove(client, source, { userId, holder }),
    forget() {
      holder.era++
      holder.proofs = undefined
    },
  }
}
