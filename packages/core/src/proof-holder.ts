export interface Proofs {
  /** Who they turned out to be, and whether their conversation is another one than before. */
  readonly proven: { userId: string; moved: boolean }
  /** What proves the user to the gateway now; renews it where it ends soon. */
  read(): string | undefined
}

/** What holds a proof, as long as its user is here. */
export interface ProofHolder {
  proofs?: Proofs | undefined
  /** Raised when they are forgotten: a proof that is on its way then is somebody else's. */
  era: number
}
