import type { Plugin } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'

/**
 * Follows the consent system named by `data-cmp`; what knows how is fetched only then.
 *
 * @param name one of `CMP_NAMES` of `@beckon/core/cmp/load-cmp`
 * @param use puts a plugin to use until all is destroyed
 */
export function lazyCmp(name: string, use: (plugin: Plugin) => void): Plugin {
  return {
    name: 'cmp',
    setup(client) {
      const fail = (what: string): void => {
        const told = `${what} for data-cmp="${name}".`
        client.emit('error', { error: new BeckonError('plugin/failed', told) })
      }
      import('@beckon/core/cmp/load-cmp')
        .then(({ loadCmp }) => loadCmp(name))
        .then(
          (plugin) => (plugin ? use(plugin) : fail('No adapter')),
          () => fail('No network'),
        )
    },
  }
}
