import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'

/** Milliseconds that moving sockets and the work in hand may take. */
const PATIENCE = 25_000

/**
 * Stops in good order on SIGINT, SIGTERM or a fatal error; a second signal ends the process at once.
 *
 * @param drain milliseconds it takes before it begins to stop
 */
export function stopOnSignal(log: Logger, stop: () => Promise<void>, drain: number): void {
  closeWithGrace({ delay: PATIENCE + drain, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an error')
    else log.info('stopping')
    await stop()
  })
}
