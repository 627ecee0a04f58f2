import type { Plugin } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'

/**
 * Follows the consent system named by `data-cmp`; what knows how is fetched only then.
 *
 * @param name one of `CMP_NAMES` of `@beckon/core/cmp/load-cmp`
 */
export function lazyCmp(name: string): Plugin {
  let plugin: Plugin | undefined
  let disposed = false
  return {
    name: 'cmp',
    setup(client) {
      const fail = (message: string): void =>
        client.emit('error', { error: new BeckonError('plugin/failed', message) })

      async function start(): Promise<void> {
        const { loadCmp } = await import('@beckon/core/cmp/load-cmp')
        plugin = await loadCmp(name)
        if (!plugin) fail(`There is no adapter for data-cmp="${name}".`)
        else if (!disposed) plugin.setup(client)
      }

      start().catch(() => fail(`The adapter for data-cmp="${name}" could not be loaded.`))
    },
    dispose() {
      disposed = true
      plugin?.dispose?.()
    },
  }
}
