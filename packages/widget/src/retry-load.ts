import type { Client } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'

/**
 * Fetches a chunk, and once more a moment later if that fails. The moment is random, so that
 * all visitors of a site do not come back at the same instant after an outage.
 *
 * @throws BeckonError `network/unreachable`
 */
export async function retryLoad<T>(
  platform: Client['platform'],
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load()
  } catch {
    const [random = 0] = platform.randomBytes(1)
    await new Promise<void>((done) => platform.startTimer(done, 300 + random * 4))
    return load().catch(() => {
      throw new BeckonError('network/unreachable')
    })
  }
}
