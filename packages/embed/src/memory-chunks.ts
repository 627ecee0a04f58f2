import { createBeckon, createBrowserPlatform } from '@beckon/core'
import { createTransportPair, type TransportPair } from '@beckon/core/testing'
import { createWidget, type Panel } from '@beckon/widget/launcher'
import type { Chunks } from './chunks.ts'
import { grantByAttribute } from './grant-by-attribute.ts'
import { mirrorEvents } from './mirror-events.ts'

export interface MemoryChunks extends TransportPair {
  chunks: Chunks
  /** The names of chunks, as they were fetched. */
  readonly fetched: readonly string[]
  /** What the panel was told. */
  readonly opened: readonly unknown[]
}

/** What the tag itself needs of a panel. */
function createPanel(opened: unknown[]): Panel {
  const panel: Pick<Panel, 'open' | 'close' | 'update' | 'dispose'> = {
    open: (view) => void opened.push(view),
    close: () => {},
    update: () => {},
    dispose: () => void opened.push('disposed'),
  }
  return panel as Panel
}

/**
 * Chunks as the tag fetches them: the real core, in a world of memory but for the page's own
 * storage, and the real widget with a panel that takes notes.
 */
export function createChunks(): MemoryChunks {
  const pair = createTransportPair()
  const { storage } = createBrowserPlatform()
  const platform = Object.assign(pair.platform, { storage })
  const fetched: string[] = []
  const opened: unknown[] = []
  const chunks: Chunks = {
    async core() {
      fetched.push('core')
      return {
        startCore({ site, host, consent }) {
          const plugins = [mirrorEvents(), ...(consent === 'granted' ? [grantByAttribute()] : [])]
          return createBeckon({ site, host, plugins, platform })
        },
      }
    },
    async panel() {
      fetched.push('panel')
      return {
        takeOver: (options) =>
          createWidget({
            ...options,
            loadPanel: async () => ({
              async mountPanel({ client }) {
                opened.push(client.consent.get())
                return createPanel(opened)
              },
            }),
          }),
      }
    },
    async tracking() {
      fetched.push('tracking')
      return { tracking: () => ({ name: 'tracking', setup() {} }) }
    },
  }
  return { ...pair, platform, chunks, fetched, opened }
}
