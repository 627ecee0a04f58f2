import type { Arrivals } from './arrivals.ts'

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

/** A gateway whose site lets the suite read what it stored. */
export interface ServerTarget extends Target {
  /** A `sk_` key. */
  secret: string
  /** Where what it sends out can be read; what only that shows is not checked without. */
  arrivals?: Arrivals | undefined
}

/** One promise that only the site's server can see kept. */
export interface ServerCheck {
  name: string
  run(target: ServerTarget): Promise<void>
}
