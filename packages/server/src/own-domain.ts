import type { Logger } from 'pino'
import { lockFolder } from './database/lock-folder.ts'
import { type Domain, type DomainOptions, openDomain, type Work } from './open-domain.ts'
import { purgeExpired } from './purge-expired.ts'

/** Milliseconds. */
const HOUR = 60 * 60 * 1000

function tellWrites(log: Logger, error: unknown): void {
  if (error === undefined) log.info('what is written is stored again')
  else log.error({ err: error }, 'nothing can be stored; is the disk full, or the database away?')
}

/** The domain of a running gateway: what it can do, and what it does by itself. */
export interface OwnDomain extends Omit<Domain, 'startWork'> {
  /** Works off what is to leave until `stopWork`. */
  startWork(work: Omit<Work, 'onError'>): Promise<void>
  stopWork(): Promise<void>
}

/**
 * The domain of the one gateway that runs on a folder: kept from others, and tidied up.
 *
 * @throws Error that says who has the folder, or why it cannot be used
 */
export async function ownDomain(options: DomainOptions & { log: Logger }): Promise<OwnDomain> {
  const { data, log } = options
  const unlock = lockFolder(data)
  try {
    const domain = await openDomain({
      ...options,
      onWrites: (error) => tellWrites(log, error),
      onError: (error) => log.error({ err: error }, 'an event of the chat was not stored'),
    })
    if (!domain.closesSecrets)
      log.warn(
        'secrets lie open in the database: set BECKON_SECRET_KEY, the same for every gateway',
      )
    const stopPurging = purgeExpired(domain.usecases, {
      every: HOUR,
      onError: (error) => log.error({ err: error }, 'could not purge what has expired'),
    })
    let stop = async (): Promise<void> => {}
    return {
      ...domain,
      async startWork(work) {
        const onError: Work['onError'] = (error, row) =>
          log.error({ err: error, job: row?.id, kind: row?.kind }, 'not sent')
        stop = await domain.startWork({ ...work, onError })
      },
      stopWork: () => stop(),
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
