import type { SiteConfig } from '@beckon/protocol'
import type { Stores } from './stores.ts'

/**
 * The site gave something up while the panel was open. That is said where it was asked for, and stands there until the
 * panel is closed: from then on it is not offered.
 */
export function giveUp({ chat, $open }: Stores, what: 'email' | 'push' | 'messengers'): void {
  const { $config } = chat.session
  const stop = $open.listen(() => {
    stop()
    const { [what]: _, ...rest } = $config.get() as SiteConfig
    $config.set(rest)
  })
}
