import type { ConsentState } from '../client.ts'
import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import type { LinkerView, Offer } from './decorate.ts'
import { encodeHandOver, PARAMETER } from './hand-over.ts'
import { receive } from './receive.ts'

export interface LinkerOptions {
  /** The domains you own, e.g. `shop.example`; their subdomains are meant too. */
  domains: readonly string[]
}

/**
 * Lets a visitor who goes from one of your domains to another stay the same visitor, if they allow
 * `analytics` on both. A link or form that leads to a listed domain gets the anonymous id along for
 * two minutes, in the parameter `_bk`; the page it leads to takes it out of its address and, if it
 * knows nobody yet, goes on under that id once the visitor allows it. A `userId` never goes along.
 *
 * Name it before plugins that make events, and use it on both domains. It needs the referrer, so
 * the page with the link must not withhold its origin.
 *
 * @param view the page's `window`, another one in tests
 * @example
 * const plugins = [linker({ domains: ['shop.example', 'shop-pay.example'] }), tracking()]
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins })
 */
export function linker({ domains }: LinkerOptions, view: LinkerView = globalThis): Plugin {
  const isListed = (host: string): boolean =>
    domains.some((domain) => `.${host}`.endsWith(`.${domain}`))
  let stops: Stop[] | undefined
  return {
    name: 'linker',
    setup(client) {
      if (!view.document) return
      const { consent, platform, record } = client
      let started = false
      const offer: Offer = () => {
        const { anonymousId } = record.get()
        const { epoch, purposes } = consent.get()
        return anonymousId && purposes.analytics
          ? [PARAMETER, encodeHandOver(anonymousId, epoch, platform.now())]
          : undefined
      }
      const start = ({ purposes }: ConsentState): void => {
        if (started || !purposes.analytics) return
        started = true
        // Fetched only once there is somebody to hand over; without it links are as they were.
        import('./decorate.ts').then(
          ({ decorate }) => stops?.push(decorate(view, isListed, offer)),
          () => {},
        )
      }
      stops = [receive(client, view, isListed), consent.subscribe(start)]
    },
    dispose() {
      for (const stop of stops ?? []) stop()
      stops = undefined
    },
  }
}
