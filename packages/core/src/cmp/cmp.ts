import type { BeckonError } from '@beckon/protocol'
import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import { type CmpAnswer, follow } from './follow.ts'
import type { CmpView } from './view.ts'

/** The whole contract between Beckon and another consent system (a CMP). */
export interface CmpAdapter {
  /** Names the plugin, and the `surface` in the receipt. */
  name: string
  /** What the visitor chose there; undefined until they did, which leaves consent closed. */
  read(view: CmpView): CmpAnswer | undefined
  /** Calls back, in the same task, whenever the answer of `read` may be another. */
  subscribe(view: CmpView, changed: () => void): Stop
}

function toFailure(name: string, cause: unknown): BeckonError {
  const error = new Error(`The plugin "${name}" failed: ${cause}`)
  return Object.assign(error, {
    name: 'BeckonError',
    code: 'plugin/failed' as const,
    details: undefined,
  })
}

/**
 * Follows a consent system that Beckon does not know. A choice made there takes effect here at
 * once, a withdrawal too, and leaves its own receipt; the same choice again leaves none.
 *
 * @param adapter tells what was chosen
 * @param view the page's `window`, another one in tests
 * @example
 * const ours = cmp({
 *   name: 'our-banner',
 *   read: () => banner.choice && { analytics: banner.choice === 'all' },
 *   subscribe: (view, changed) => banner.on('choice', changed),
 * })
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [ours] })
 */
export function cmp(adapter: CmpAdapter, view: CmpView = globalThis): Plugin {
  const { name } = adapter
  let stop: Stop | undefined
  return {
    name,
    setup(client) {
      if (!view.document) return
      const look = async (): Promise<void> => {
        try {
          await follow(client, adapter.read(view), { surface: name })
        } catch (cause) {
          // It would surface in the page, from inside of the other system.
          client.emit('error', { error: toFailure(name, cause) })
        }
      }
      stop = adapter.subscribe(view, look)
      look()
    },
    dispose: () => stop?.(),
  }
}
