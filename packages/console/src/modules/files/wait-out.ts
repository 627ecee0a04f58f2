import type { Clock } from '../../clock.ts'

/** Seconds: what is waited where no figure is said, and the most, whatever is said. */
const UNTOLD = 2
const LONGEST = 300

export interface Waiting {
  /** Ends the wait, for nobody wants it any more. */
  signal?: AbortSignal | undefined
  /** The gateway wants to be left alone for a while, or no longer does. */
  onWait?: ((waits: boolean) => void) | undefined
}

function pause(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      stop()
      reject(signal?.reason)
    }
    const stop = clock.startTimer(() => {
      signal?.removeEventListener('abort', give)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', give)
  })
}

/** Asks, and where there was too much of late, again once it may: what was refused so was not done. */
export async function waitOut(
  ask: () => Promise<Response>,
  clock: Clock,
  { signal, onWait }: Waiting,
): Promise<Response> {
  for (;;) {
    signal?.throwIfAborted()
    const response = await ask()
    if (response.status !== 429) return response
    const said = Number(response.headers.get('retry-after')) || UNTOLD
    onWait?.(true)
    // Whoever was told to wait for the same does not come at once.
    const seconds = Math.min(said, LONGEST) * (1 + Math.random() / 4)
    await pause(clock, seconds * 1000, signal)
    onWait?.(false)
  }
}
