import type { Stop } from '../platform.ts'
import type { IabAsk, IabDialect, IabListener } from './iab-api.ts'
import type { CmpView } from './view.ts'

/** A way to ask a window above, and to stop listening to it. */
export interface IabFrameApi {
  ask: IabAsk
  stop: Stop
}

/** A window above, as much of it as another origin may touch. */
export interface IabFrame {
  readonly parent?: IabFrame
  readonly frames?: object
  postMessage(message: unknown, origin: string): void
}

/** The nearest window above with a frame of this name in it: where the consent system listens. */
function findFrame(view: CmpView, locator: string): IabFrame | undefined {
  let child: unknown = view
  let frame = view.parent as IabFrame | undefined
  while (frame && frame !== child) {
    try {
      if (Reflect.get(frame.frames ?? {}, locator)) return frame
    } catch {
      // Another origin, without such a frame.
    }
    child = frame
    frame = frame.parent
  }
  return undefined
}

/**
 * Asks by messages. Only what comes from that very window counts, and once it has answered, only
 * what comes from the same origin.
 */
function createFrameApi(
  view: CmpView,
  frame: IabFrame,
  { name, version }: IabDialect,
): IabFrameApi {
  const waiting = new Map<unknown, IabListener<never>>()
  let known = '*'

  function onMessage(event: Event): void {
    const { source, origin, data } = event as MessageEvent
    const answer = data?.[`${name}Return`]
    const take = waiting.get(answer?.callId)
    if (!take || source !== frame || (known !== '*' && origin !== known)) return
    // An opaque origin cannot be named as a target.
    if (origin !== 'null') known = origin
    take(answer.returnValue as never, answer.success)
  }

  view.addEventListener('message', onMessage)
  return {
    ask(command, take, parameter) {
      const callId = `${Math.random()}`
      waiting.set(callId, take)
      frame.postMessage({ [`${name}Call`]: { command, parameter, version, callId } }, known)
    },
    stop: () => view.removeEventListener('message', onMessage),
  }
}

/** The API in a window above; undefined where there is none yet. */
export function findFrameApi(view: CmpView, dialect: IabDialect): IabFrameApi | undefined {
  const frame = findFrame(view, `${dialect.name}Locator`)
  return frame && createFrameApi(view, frame, dialect)
}
