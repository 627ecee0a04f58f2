import type { Rolldown } from 'vite'

/** One file for all that an entry shares with what it fetches later: two would be one more request. */
export interface Sharing {
  plugin: Rolldown.Plugin
  split: Rolldown.CodeSplittingOptions
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
          found.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
      },
    },
    // What only later files share among themselves is none of the entry's.
    split: { groups: [{ name, minShareCount: 2, test: (id) => needed.has(id) }] },
  }
}
