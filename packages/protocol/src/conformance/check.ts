/** A gateway to be checked, and a site of it that may be written to. */
export interface Target {
  /** Origin of the gateway. */
  url: string
  /** A `pk_` key. */
  site: string
}

/** One promise of the protocol. `run` rejects where the gateway does not keep it. */
export interface Check {
  name: string
  run(target: Target): Promise<void>
}
