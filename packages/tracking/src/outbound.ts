import type { Stop } from '@beckon/core'
import type { Emit } from './emit.ts'
import { observeLinks } from './links.ts'

/**
 * Reports links that lead away: `Outbound Link Clicked` to another site, `Email Link Clicked` and
 * `Phone Link Clicked` for `mailto:`, `tel:` and `sms:`, of which only the scheme is told.
 *
 * @example
 * const stop = observeOutbound(({ properties }) => console.log(properties.href))
 */
export function observeOutbound(emit: Emit): Stop {
  return observeLinks(emit, ({ protocol, host }) => {
    const kind = /^mail/.test(protocol)
      ? 'Email'
      : /^(tel|sms)/.test(protocol)
        ? 'Phone'
        : /^http/.test(protocol) && host !== location.host && 'Outbound'
    return kind && `${kind} Link Clicked`
  })
}
