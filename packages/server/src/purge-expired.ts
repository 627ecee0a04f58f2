import type { Usecases } from './create-usecases.ts'

export interface PurgeOptions {
  /** Milliseconds between two rounds. */
  every: number
  onError: (error: unknown) => void
}

type Purged =
  | 'agents'
  | 'articleVisits'
  | 'callbacks'
  | 'deliveries'
  | 'email'
  | 'events'
  | 'files'
  | 'identity'
  | 'outbox'
  | 'push'
  | 'sessions'
  | 'trail'

/**
 * Deletes what ended long ago, at once and then again and again.
 *
 * @returns stops it, and resolves when a round under way is done
 */
export function purgeExpired(
  {
    callbacks,
    deliveries,
    email,
    outbox,
    push,
    sessions,
    agents,
    events,
    files,
    identity,
    articleVisits,
    trail,
  }: { [Name in Purged]: Pick<Usecases[Name], 'purge'> },
  { every, onError }: PurgeOptions,
): () => Promise<void> {
  async function purge(): Promise<void> {
    try {
      await sessions.purge()
      await callbacks.purge()
      await agents.purge()
      await events.purge()
      await identity.purge()
      await articleVisits.purge()
      await files.purge()
      await outbox.purge()
      await deliveries.purge()
      await email.purge()
      await push.purge()
      await trail.purge()
    } catch (error) {
      onError(error)
    }
  }

  let round = purge()
  const timer = setInterval(() => {
    round = round.then(purge)
  }, every)
  return async () => {
    clearInterval(timer)
    await round
  }
}
