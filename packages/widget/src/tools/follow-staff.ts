import type { Stop } from '@beckon/core'
import type { Chat } from '../stores/chat.ts'

/** Keeps whether somebody is there as it is: told on connecting, and whenever it changes. */
export function followStaff({ $heard, session: { $config } }: Chat): Stop {
  return $heard.listen((notice) => {
    const config = $config.get()
    if (notice?.name === 'staff:changed' && config) {
      $config.set({ ...config, staffed: notice.body.staffed })
    }
  })
}
