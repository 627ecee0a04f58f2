/** Carries texts to every gateway of an installation. */
export interface Bus {
  /** What the log calls it. */
  name: string
  /** Resolves once it is on its way to all who listen; rejects where it may be lost. */
  send(text: string): Promise<void>
  close(): Promise<void>
}

/** Opens a bus; it comes back by itself where it is lost. */
export type OpenBus = (hear: (text: string) => void) => Promise<Bus>
