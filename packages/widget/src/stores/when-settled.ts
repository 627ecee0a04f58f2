import type { Client } from '@beckon/core'
import type { ReadableAtom } from 'nanostores'
import type { ConnectionState } from './connection.ts'

/** A first connection that takes longer than this is not waited for: HTTP is there. */
const PATIENCE = 3000

/** Resolves once it is known whether there is a socket. */
export function whenSettled(
  $connection: ReadableAtom<ConnectionState>,
  platform: Client['platform'],
): Promise<void> {
  return new Promise((resolve) => {
    const stopTimer = platform.startTimer(finish, PATIENCE)
    const unbind = $connection.listen((state) => state !== 'connecting' && finish())
    if ($connection.get() !== 'connecting') finish()
    function finish(): void {
      stopTimer()
      unbind()
      resolve()
    }
  })
}
