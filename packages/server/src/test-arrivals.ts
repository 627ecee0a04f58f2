import type { PushNotice, PushTarget } from '@beckon/protocol'
import type { Arrivals } from '@beckon/protocol/conformance'
import type { GatewayOptions } from './gateway-options.ts'

/** What has to be known of a mail server to read there. */
interface Mails {
  url: string
  wait(
    fits: (arrived: { to: string; mail: { text?: string | undefined } }) => boolean,
  ): Promise<{ mail: { text?: string | undefined } }>
}

/** What has to be known of a push service to read there. */
interface Pushes {
  url: string
  subscribe(): Pick<PushTarget, 'endpoint' | 'keys'> & { read(body: Buffer): object }
  wait(fits: (push: { browser: string }) => boolean): Promise<{ body: Buffer }>
}

/** How a gateway is told where to send to. */
export function sendTo(
  mails: Mails,
  pushes: Pushes,
): Pick<GatewayOptions, 'mail' | 'push' | 'reach'> {
  return {
    mail: { url: mails.url, from: 'Support <support@beckon.example>' },
    push: { services: [pushes.url], subject: 'mailto:desk@shop.example' },
    reach: { gather: 0, away: 0 },
  }
}

/** How the conformance suite reads what arrives there. */
export function createArrivals(mails: Mails, pushes: Pushes): Arrivals {
  let count = 0
  return {
    createAddress: () => `kim.${count++}@example.org`,

    async readMail(address, part) {
      const { mail } = await mails.wait(
        ({ to, mail: { text } }) => to === address && text?.includes(part) === true,
      )
      return mail.text ?? ''
    },

    subscribe() {
      const { endpoint, keys, read } = pushes.subscribe()
      const { pathname } = new URL(endpoint)
      return {
        ...{ endpoint, keys },
        async read() {
          const { body } = await pushes.wait(({ browser }) => browser === pathname)
          return read(body) as PushNotice
        },
      }
    },
  }
}
