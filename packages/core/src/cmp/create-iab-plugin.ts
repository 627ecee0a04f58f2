import type { Client } from '../client.ts'
import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import { findIabApi, type IabAsk, type IabDialect } from './iab-api.ts'
import type { CmpView } from './view.ts'

interface IabData {
  listenerId?: number | undefined
}

/**
 * Listens to an IAB consent system. Its stub, which its makers want to be first on the page, keeps
 * the call until it has loaded. Only where there is none, the code that waits for one, and looks in
 * the windows above, is fetched. `dispose` takes the listener out again, as soon as its number is
 * known.
 *
 * @param tell gets the client, and what the system told
 */
export function createIabPlugin<Data extends IabData>(
  view: CmpView,
  dialect: IabDialect,
  tell: (client: Client, data: Data) => void,
): Plugin {
  let ask: IabAsk | undefined
  let listenerId: number | undefined
  let stopped = false
  let stop: Stop | undefined

  function leave(): void {
    if (listenerId !== undefined) ask?.('removeEventListener', () => {}, listenerId)
  }

  const find = (): IabAsk | undefined => findIabApi(view, dialect)

  return {
    name: dialect.name,
    setup(client) {
      if (!view.document) return
      const start = (found: IabAsk): void => {
        ask = found
        ask('addEventListener', take, undefined)
      }
      function take(data: Data | null, success: boolean): void {
        listenerId = data?.listenerId
        if (stopped) leave()
        else if (data && success) tell(client, data)
      }
      const present = find()
      if (present) return start(present)
      import('./iab-late.ts').then(
        ({ awaitIabApi }) => {
          if (!stopped) stop = awaitIabApi(view, dialect, { find, start })
        },
        // Without it nothing is heard, and consent stays closed.
        () => {},
      )
    },
    dispose() {
      stopped = true
      leave()
      stop?.()
    },
  }
}
