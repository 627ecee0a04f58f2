import { type Ack, type BeckonError, isBeckonError } from '@beckon/protocol'
import type { Link, LinkHandlers } from './link.ts'
import type { Frame, TabSeat } from './tab-seat.ts'

/** What the visitor's one link is to those who follow. */
export interface Lead {
  relay(name: never, input: never): Promise<Ack<unknown>>
}

function toAck(error: unknown): Ack<never> {
  const { code, message, details } = error as BeckonError
  return { ok: false, error: { code, message, details } }
}

export interface Led {
  own: Link
  /** What the link calls; from now on others hear of it too. */
  heard: LinkHandlers
  up: boolean
}

/** Lets other tabs ask over a link and hear what it hears. */
export function leadTabs({ page, channel, left, quit }: TabSeat, { own, heard, up }: Led): Lead {
  const { onUp, onNotice, onDown } = heard
  const id = crypto.randomUUID()
  let isUp = up

  function post(...frame: Frame): void {
    if (!left.aborted) channel.postMessage(frame)
  }

  async function relay(name: never, input: never): Promise<Ack<unknown>> {
    try {
      return { ok: true, data: await own.request(name, input) }
    } catch (error) {
      // A link that does not answer is dead, or as good as: for all who ask over it.
      if (isBeckonError(error) && error.code === 'network/unreachable') own.close()
      return toAck(error)
    }
  }

  heard.onUp = () => {
    isUp = true
    post('here', id, isUp)
    onUp()
  }
  heard.onNotice = (notice) => {
    post('notice', id, notice)
    onNotice(notice)
  }
  heard.onDown = (error) => {
    post('down', id, error && toAck(error))
    onDown(error)
  }
  channel.onmessage = ({ data }) => {
    if (!Array.isArray(data)) return
    const [kind, tab, number, name, input] = data
    if (kind === 'hello') post('here', id, isUp)
    else if (kind === 'signal') own.signal(tab as never, number as never)
    else if (kind === 'ask' && isUp)
      void relay(name as never, input as never).then((ack) => post('answer', tab, number, ack))
  }
  // A page that is frozen answers nobody, and its timers bring it back once it runs again.
  page.document.addEventListener('freeze', quit, { signal: left })
  // Whoever spoke before this was here waits for it.
  post('here', id, isUp)
  return { relay }
}
