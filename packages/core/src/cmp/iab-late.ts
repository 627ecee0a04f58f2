import type { Stop } from '../platform.ts'
import type { IabAsk, IabDialect } from './iab-api.ts'
import { findFrameApi, type IabFrameApi } from './iab-frame.ts'
import type { CmpView } from './view.ts'
import { waitFor } from './wait-for.ts'

interface Awaited {
  /** Looks in this window. */
  find(): IabAsk | undefined
  start(ask: IabAsk): void
}

/** Waits a while for an API that comes late, in this window or in one above it. */
export function awaitIabApi(view: CmpView, dialect: IabDialect, { find, start }: Awaited): Stop {
  let stop: Stop | undefined
  const look = (): (Pick<IabFrameApi, 'ask'> & Partial<IabFrameApi>) | undefined => {
    const ask = find()
    return ask ? { ask } : findFrameApi(view, dialect)
  }
  const stopWaiting = waitFor(view, look, (found) => {
    stop = found.stop
    start(found.ask)
  })
  return () => {
    stopWaiting()
    stop?.()
  }
}
