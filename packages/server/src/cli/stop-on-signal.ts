import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'

/** Milliseconds the work in hand may take. */
const PATIENCE = 10_000

/** Stops in good order on SIGINT, SIGTERM or a fatal error; a second signal ends the process at once. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  closeWithGrace({ delay: PATIENCE, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an error')
    else log.info('stopping')
    await stop()
  })
}
