import { type Lead, leadTabs } from './lead-tabs.ts'
import type { Link, LinkHandlers } from './link.ts'
import type { Frame, TabSeat } from './tab-seat.ts'
import { toError } from './to-error.ts'
import { watchLeader } from './watch-leader.ts'

/**
 * A link by way of the tab that leads. When that one leaves or dies its lock falls to the next,
 * which goes on in its place; what was asked meanwhile is asked again with the same ids.
 */
export function followTabs(seat: TabSeat): Link {
  const { page, name, channel, handlers, left } = seat
  const { platform } = seat.address
  const tab = crypto.randomUUID()
  const acks = seat.createAcks(platform)
  const asked = new Map<number, readonly [name: string, input: unknown]>()
  const queue = new AbortController()
  let own: Link | undefined
  let lead: Lead | undefined
  let leader = ''
  /** The leader whose link was up. */
  let risen = ''

  function post(...frame: Frame): void {
    if (!left.aborted) channel.postMessage(frame)
  }

  async function send(number: number): Promise<void> {
    const [request, input] = asked.get(number) ?? []
    if (request === undefined) return
    if (!lead) post('ask', tab, number, request, input)
    // Before the link is up it only waits: whoever rises asks again.
    else if (risen) acks.settle(number, await lead.relay(request as never, input as never))
  }

  function rise(by: string): void {
    risen = by
    for (const number of asked.keys()) void send(number)
    handlers.onUp()
  }

  function hear(frame: Frame): void {
    const [kind, from] = frame
    if (kind === 'here') {
      watch.noteSign()
      leader = from
      if (frame[2] && risen !== from) rise(from)
    } else if (kind === 'answer' && from === tab) acks.settle(frame[2], frame[3])
    else if (from !== leader) return
    else if (kind === 'notice' && risen && frame[2]?.body) handlers.onNotice(frame[2])
    else if (kind === 'down') seat.leave(frame[2] && toError(frame[2]))
  }

  /** Waits for the lock, or takes it, and then leads. */
  function take(options: LockOptions): void {
    let granted = false
    const goOn = async (): Promise<void> => {
      granted = true
      if (left.aborted) return
      watch.stop()
      risen = ''
      const heard: LinkHandlers = { ...handlers, onUp: () => rise(tab), onDown: seat.leave }
      own = seat.openOwn(seat.address, heard)
      lead = leadTabs(seat, { own, heard, up: false })
      await seat.released
    }
    page.navigator.locks.request(name, options, goOn).catch(() => {
      // Another tab took it: this one did not answer for too long.
      if (granted || !queue.signal.aborted) seat.leave()
    })
  }

  channel.onmessage = ({ data }) => {
    if (Array.isArray(data)) hear(data as Frame)
  }
  // The lock must not fall to a page that does not run.
  page.document.addEventListener('freeze', seat.quit, { signal: left })
  take({ signal: queue.signal })
  const watch = watchLeader(
    seat,
    () => post('hello'),
    () => {
      queue.abort()
      take({ steal: true })
    },
  )

  return {
    request(request, input) {
      let mine = 0
      const answer = acks.wait((number) => {
        mine = number
        asked.set(number, [request, input])
        void send(number)
      })
      return answer.finally(() => asked.delete(mine)) as Promise<never>
    },
    signal: (signal, input) => {
      if (own) own.signal(signal, input)
      else post('signal', signal, input)
    },
    close() {
      watch.stop()
      queue.abort()
      own?.close()
      acks.abandon()
    },
  }
}
