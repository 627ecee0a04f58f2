import type { Logger } from 'pino'
import { lockFolder } from './database/lock-folder.ts'
import { type Domain, type DomainOptions, openDomain } from './open-domain.ts'
import { purgeExpired } from './purge-expired.ts'

/** Milliseconds. */
const HOUR = 60 * 60 * 1000

function tellWrites(log: Logger, error: unknown): void {
  if (error === undefined) log.info('what is written is stored again')
  else log.error({ err: error }, 'nothing can be stored; is the disk full?')
}

/**
 * The domain of the one gateway that runs on a folder: kept from others, and tidied up.
 *
 * @throws Error that says who has the folder, or why it cannot be used
 */
export async function ownDomain(options: DomainOptions & { log: Logger }): Promise<Domain> {
  const { data, log } = options
  const unlock = lockFolder(data)
  try {
    const domain = await openDomain({
      ...options,
      onWrites: (error) => tellWrites(log, error),
      onError: (error) => log.error({ err: error }, 'an event of the chat was not stored'),
    })
    const stopPurging = purgeExpired(domain.usecases, {
      every: HOUR,
      onError: (error) => log.error({ err: error }, 'could not purge what has expired'),
    })
    return {
      ...domain,
      async close() {
        await stopPurging()
        await domain.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
