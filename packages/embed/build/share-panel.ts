import type { Rolldown } from 'vite'

const EXPORTS = /export\s*\{([^}]*)\};?\s*$/

/** `a as b, c` as the members of an object, or of a pattern that takes one apart. */
function toMembers(list: string, from: 'local' | 'shared'): string {
  const members = list.split(',').map((entry) => {
    const [first = '', second = first] = entry.trim().split(/\s+as\s+/)
    return from === 'local' ? `${second}:${first}` : `${first}:${second}`
  })
  return members.join()
}

/**
 * Lets what is fetched later take from the page what it shares with the panel, and not from the panel's file:
 * a second try to fetch that has another address, and would make a second panel of it. So all that is
 * needed to open is one file, and whichever of its addresses was evaluated first is the panel everybody has.
 *
 * @param entry name of the panel's chunk
 * @param shown what it exports to the tag
 */
export function sharePanel(entry: string, shown: string): Rolldown.Plugin {
  return {
    name: 'share-panel',
    // Once the files have their names, and after all that makes them smaller.
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const panel = chunks.find(({ name, isEntry }) => isEntry && name === entry)
      if (!panel) throw new Error(`The build made no chunk ${entry}.`)
      // By its first address, for another gateway has files of its own under the same name.
      const place = (address: string): string => `globalThis[Symbol.for(${address})]`
      const own = place('import.meta.url.split("#")[0]')
      const others = place(`new URL("./${panel.fileName}",import.meta.url)`)
      const shared = new RegExp(
        `import\\s*(?:\\{([^}]*)\\}\\s*from\\s*)?"\\./${panel.fileName.replaceAll('.', '\\.')}";?`,
        'g',
      )
      panel.code = panel.code.replace(
        EXPORTS,
        (_match, list: string) => `export const{${shown}}=${own}??={${toMembers(list, 'local')}};`,
      )
      for (const chunk of chunks)
        chunk.code = chunk.code.replace(shared, (_match, list = '') =>
          list ? `const{${toMembers(list, 'shared')}}=${others};` : '',
        )
    },
  }
}
