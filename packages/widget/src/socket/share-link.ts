import type { BeckonError } from '@beckon/protocol'
import type { Link, LinkAddress, LinkHandlers, OpenLink } from './link.ts'
import { createPendingAcks } from './pending-acks.ts'
import type { TabPage, TabSeat } from './tab-seat.ts'

/** For how long a lock is kept when the line was lost, so that the others hear of it first. */
const GRACE = 100

/** Who does not know the session cannot know the name: neither other visitors nor other sites. */
async function nameSeat({ crypto }: TabPage, { host, token }: LinkAddress): Promise<string> {
  const text = new TextEncoder().encode(`${host} ${token}`)
  const digest = await crypto.subtle.digest('SHA-256', text)
  return `beckon.${new Uint8Array(digest)}`
}

/** What both sides need, fetched once there is a second tab. */
const loadTabs = () => import('./tabs.ts')

/**
 * One link for all tabs of a visitor: the first holds a lock and the link, the others ask by way
 * of it. Where tabs cannot find each other, each has a link of its own.
 */
export function shareLink(openOwn: OpenLink, page: TabPage = window): OpenLink {
  return (address, handlers) => {
    const leaving = new AbortController()
    const left = leaving.signal
    let link: Link | undefined
    let channel: BroadcastChannel | undefined
    let release = (): void => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })

    function close(error?: BeckonError): void {
      if (left.aborted) return
      leaving.abort()
      link?.close()
      channel?.close()
      handlers.onDown(error)
    }

    /** The line was lost: the others are to hear of it before the lock falls to one of them. */
    function leave(error?: BeckonError): void {
      if (left.aborted) return
      address.platform.startTimer(release, GRACE)
      close(error)
    }

    function quit(): void {
      release()
      close()
    }

    /** Nobody else is here until somebody speaks. */
    function openAlone(seat: TabSeat): void {
      let up = false
      const heard: LinkHandlers = {
        ...handlers,
        onUp() {
          up = true
          handlers.onUp()
        },
        onDown: leave,
      }
      const own = openOwn(address, heard)
      link = own
      seat.channel.onmessage = () => {
        seat.channel.onmessage = null
        loadTabs().then(
          ({ leadTabs }) => leadTabs(seat, { own, heard, up }),
          () => {},
        )
      }
    }

    async function sit(): Promise<void> {
      const name = await nameSeat(page, address)
      if (left.aborted) return
      channel = new page.BroadcastChannel(name)
      const ways = { left, leave, quit, released, createAcks: createPendingAcks }
      const seat: TabSeat = { page, name, channel, address, handlers, openOwn, ...ways }
      await page.navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock || left.aborted) return
        openAlone(seat)
        await released
      })
      if (left.aborted) return
      const { followTabs } = await loadTabs()
      if (!left.aborted) link = followTabs(seat)
    }

    sit().catch(() => {
      if (link) close()
      else if (!left.aborted) link = openOwn(address, { ...handlers, onDown: close })
    })

    return {
      request: (name, input) => (link as Link).request(name, input),
      signal: (name, input) => link?.signal(name, input),
      close: quit,
    }
  }
}
