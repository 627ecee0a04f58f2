import type { Client, ProofSource } from './client.ts'
import type { Proofs } from './proofs.ts'

export interface Prover {
  /** What proves the user to the gateway, if anything does. */
  read(): string | undefined
  /** @throws BeckonError `identity/…` */
  prove(client: Client, source: ProofSource, userId: string): Promise<void>
  forget(): void
}

/** What holds a proof, as long as its user is here. */
export interface ProofHolder {
  proofs?: Proofs | undefined
  /** Raised when they are forgotten: a proof that is on its way then is somebody else's. */
  era: number
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
