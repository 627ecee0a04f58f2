export interface PurgeOptions {
  /** Milliseconds between two rounds. */
  every: number
  onError: (error: unknown) => void
}

/** What takes longest comes last. */
const ORDER = [
  'sessions',
  'callbacks',
  'agents',
  'events',
  'identity',
  'articleVisits',
  'files',
  'outbox',
  'deliveries',
  'email',
  'push',
  'messengers',
  'trail',
  'retention',
] as const

/** What of a domain ends by itself. */
type Purgeable = {
  readonly [Name in (typeof ORDER)[number]]: { purge(signal: AbortSignal): Promise<void> }
}

/**
 * Deletes what ended long ago, at once and then again and again. One round follows another where it takes longer.
 *
 * @returns stops it, and resolves when a round under way is done
 */
export function purgeExpired(
  usecases: Purgeable,
  { every, onError }: PurgeOptions,
): () => Promise<void> {
  const stopping = new AbortController()

  async function purge(): Promise<void> {
    for (const name of ORDER) {
      try {
        await usecases[name].purge(stopping.signal)
      } catch (error) {
        onError(error)
      }
    }
  }

  let isUnderWay = false
  const begin = (): Promise<void> => {
    isUnderWay = true
    return purge().finally(() => {
      isUnderWay = false
    })
  }
  let round = begin()
  const timer = setInterval(() => {
    if (!isUnderWay) round = begin()
  }, every)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await round
  }
}
