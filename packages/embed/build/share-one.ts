import { dirname, join } from 'node:path'
import type { Rolldown } from 'vite'

/** One file for all that an entry shares with what it fetches later: two would be one more request. */
export interface Sharing {
  plugin: Rolldown.Plugin
  split: Rolldown.CodeSplittingOptions
}

/** The front of the protocol: it names everything, and whoever imports from it uses some of it. */
const FRONT = '@beckon/protocol'

/** Names and the file of each list in braces of a text such as `import { a, b } from './c.ts'`. */
function readLists(code: string, verb: 'import' | 'export'): [names: string[], file: string][] {
  const lists = code.matchAll(
    new RegExp(`${verb}\\s*\\{([^}]*)\\}\\s*from\\s*["']([^"']+)["']`, 'g'),
  )
  return Array.from(lists, ([, names = '', file = '']) => [names.split(/[\s,]+/), file])
}

/** Of what stands behind the front, only what this module asks for by name. */
function listBehind(front: Rolldown.ModuleInfo, code: string): string[] {
  const asked = readLists(code, 'import').flatMap(([names, file]) => (file === FRONT ? names : []))
  return readLists(front.code ?? '', 'export').flatMap(([names, file]) =>
    names.some((name) => name && asked.includes(name)) ? [join(dirname(front.id), file)] : [],
  )
}

/** @param name of the file */
export function shareOne(name: string): Sharing {
  const needed = new Set<string>()
  return {
    plugin: {
      name: 'share-one',
      buildEnd() {
        const found = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
        for (let id = found.pop(); id; id = found.pop()) {
          if (needed.has(id)) continue
          needed.add(id)
          const { importedIds = [], code } = this.getModuleInfo(id) ?? {}
          for (const imported of importedIds) {
            const front =
              imported.endsWith('/protocol/src/index.ts') && this.getModuleInfo(imported)
            found.push(...(front ? listBehind(front, code ?? '') : [imported]))
          }
        }
      },
    },
    // What only later files share among themselves is none of the entry's.
    split: { groups: [{ name, minShareCount: 2, test: (id) => needed.has(id) }] },
  }
}
